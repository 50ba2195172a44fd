package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;

/**
 * What a session tells the program that hosts it. After a {@link Request} the session takes up no further command until
 * it was answered, so that a connection's handlers run one at a time in the order of the client's commands.
 */
public sealed interface SessionEvent {

    /** Wants exactly one answer, through the method that its own description names. */
    sealed interface Request extends SessionEvent {}

    /** {@link RtmpSession#acceptConnect} or {@link RtmpSession#refuseConnect}. */
    record ConnectRequested(ConnectInfo info, List<AmfValue> userArguments) implements Request {}

    /** {@link RtmpSession#acceptStream} or {@link RtmpSession#refuseStream}. */
    record StreamRequested(int messageStreamId, AmfValue commandObject) implements Request {}

    /**
     * {@link RtmpSession#streamRemoved}; cannot be refused.
     *
     * @param keepsId after closeStream: the client may play on this message stream again, which creates it anew
     */
    record StreamRemoval(int messageStreamId, boolean keepsId) implements Request {}

    /** {@link RtmpSession#acceptPlay} or {@link RtmpSession#refusePlay}. */
    record PlayRequested(int messageStreamId, String streamName, boolean reset) implements Request {}

    /** {@link RtmpSession#acceptStop} or {@link RtmpSession#refuseStop}. */
    record StopRequested(int messageStreamId) implements Request {}

    /** {@link RtmpSession#acceptPause} or {@link RtmpSession#refusePause}. */
    record PauseRequested(int messageStreamId, boolean pause) implements Request {}

    /** {@link RtmpSession#answerCall}. */
    record CallRequested(String procedureName, AmfValue commandObject, List<AmfValue> userArguments)
            implements Request {}

    /** The player wants the picture, or no picture, from now on. */
    record ReceiveVideoChanged(int messageStreamId, boolean on) implements SessionEvent {}

    /** The player sought: it drops what is not a key frame. */
    record KeyFrameWanted(int messageStreamId) implements SessionEvent {}

    /** Something that the specification does not allow or that is not known here; the connection goes on. */
    record Warning(String description) implements SessionEvent {}
}
