package dev.tilecast.wire.message;

/** The events of a user control message (RTMP specification, section 7.1.7). */
public sealed interface UserControlEvent {
    /**
     * Event 0: what follows on that stream can be played.
     *
     * @param messageStreamId of the stream
     */
    record StreamBegin(int messageStreamId) implements UserControlEvent {}

    /**
     * Event 1: what was played on that stream has ended.
     *
     * @param messageStreamId of the stream
     */
    record StreamEof(int messageStreamId) implements UserControlEvent {}

    /**
     * Event 2: nothing more comes for a while.
     *
     * @param messageStreamId of the stream
     */
    record StreamDry(int messageStreamId) implements UserControlEvent {}

    /**
     * Event 3: how much the client holds back before it plays.
     *
     * @param messageStreamId of the stream
     * @param milliseconds of media
     */
    record SetBufferLength(int messageStreamId, int milliseconds) implements UserControlEvent {}

    /**
     * Event 4: what is played is a recording.
     *
     * @param messageStreamId of the stream
     */
    record StreamIsRecorded(int messageStreamId) implements UserControlEvent {}

    /**
     * Event 6: asks for a sign of life.
     *
     * @param timestamp the sender's clock, to be sent back
     */
    record PingRequest(int timestamp) implements UserControlEvent {}

    /**
     * Event 7: the answer to a ping.
     *
     * @param timestamp of the request
     */
    record PingResponse(int timestamp) implements UserControlEvent {}

    /**
     * Event 31, sent by Flash Media Server.
     *
     * @param messageStreamId of the stream
     */
    record BufferEmpty(int messageStreamId) implements UserControlEvent {}

    /**
     * Event 32, sent by Flash Media Server.
     *
     * @param messageStreamId of the stream
     */
    record BufferReady(int messageStreamId) implements UserControlEvent {}

    /**
     * An id outside of the specification, or a body that is too short for its id.
     *
     * @param id as on the wire
     * @param length of its body, in bytes
     */
    record UnknownEvent(int id, int length) implements UserControlEvent {}
}
