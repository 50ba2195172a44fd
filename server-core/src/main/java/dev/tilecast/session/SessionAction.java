package dev.tilecast.session;

import dev.tilecast.wire.message.RtmpMessage;

/** What a session wants done. */
public sealed interface SessionAction {

    /**
     * Send a message. A {@link RtmpMessage.SetChunkSize} holds for the very next chunk behind it.
     *
     * @param chunkStreamId 2 for control messages, others for commands
     * @param messageStreamId 0 for the connection itself
     * @param message to be encoded; its payload is the receiver's to release
     */
    record Send(int chunkStreamId, int messageStreamId, RtmpMessage message) implements SessionAction {}

    /**
     * Tell the program.
     *
     * @param event what has happened, or what is to be decided
     */
    record Raise(SessionEvent event) implements SessionAction {}

    /**
     * Note how long the answer to {@link RtmpSession#ping} took, in milliseconds.
     *
     * @param roundTripMillis between request and answer
     */
    record Measured(long roundTripMillis) implements SessionAction {}

    /**
     * Close the connection once everything before was sent.
     *
     * @param reason for the log and the console
     */
    record Close(String reason) implements SessionAction {}
}
