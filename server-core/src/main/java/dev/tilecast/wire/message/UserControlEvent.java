package dev.tilecast.wire.message;

/** The events of a user control message (RTMP specification, section 7.1.7). */
public sealed interface UserControlEvent {
    record StreamBegin(int messageStreamId) implements UserControlEvent {}

    record StreamEof(int messageStreamId) implements UserControlEvent {}

    record StreamDry(int messageStreamId) implements UserControlEvent {}

    record SetBufferLength(int messageStreamId, int milliseconds) implements UserControlEvent {}

    record StreamIsRecorded(int messageStreamId) implements UserControlEvent {}

    /** @param timestamp the sender's clock, to be sent back */
    record PingRequest(int timestamp) implements UserControlEvent {}

    record PingResponse(int timestamp) implements UserControlEvent {}

    /** Event 31, sent by Flash Media Server. */
    record BufferEmpty(int messageStreamId) implements UserControlEvent {}

    /** Event 32, sent by Flash Media Server. */
    record BufferReady(int messageStreamId) implements UserControlEvent {}

    /** An id outside of the specification, or a body that is too short for its id. */
    record UnknownEvent(int id, int length) implements UserControlEvent {}
}
