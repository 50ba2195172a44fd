package dev.tilecast.session;

import dev.tilecast.wire.message.RtmpMessage;

/** What a session wants done. */
public sealed interface SessionAction {

    /** Send a message. A {@link RtmpMessage.SetChunkSize} holds for the very next chunk behind it. */
    record Send(int chunkStreamId, int messageStreamId, RtmpMessage message) implements SessionAction {}

    /** Tell the program. */
    record Raise(SessionEvent event) implements SessionAction {}

    /** Note how long the answer to {@link RtmpSession#ping} took, in milliseconds. */
    record Measured(long roundTripMillis) implements SessionAction {}

    /** Close the connection once everything before was sent. */
    record Close(String reason) implements SessionAction {}
}
