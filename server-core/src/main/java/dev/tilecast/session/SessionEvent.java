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

    /**
     * {@link RtmpSession#acceptConnect} or {@link RtmpSession#refuseConnect}.
     *
     * @param info what the client says of itself
     * @param userArguments what follows the command object
     */
    record ConnectRequested(ConnectInfo info, List<AmfValue> userArguments) implements Request {}

    /**
     * {@link RtmpSession#acceptStream} or {@link RtmpSession#refuseStream}.
     *
     * @param messageStreamId the new stream's, where it is accepted
     * @param commandObject createStream's, usually null
     */
    record StreamRequested(int messageStreamId, AmfValue commandObject) implements Request {}

    /**
     * {@link RtmpSession#streamRemoved}; cannot be refused.
     *
     * @param messageStreamId the stream's
     * @param keepsId after closeStream: the client may play on this message stream again, which creates it anew
     */
    record StreamRemoval(int messageStreamId, boolean keepsId) implements Request {}

    /**
     * {@link RtmpSession#acceptPlay} or {@link RtmpSession#refusePlay}.
     *
     * @param messageStreamId on which it plays
     * @param streamName with its query
     * @param reset whether it ends what is played on the same stream
     */
    record PlayRequested(int messageStreamId, String streamName, boolean reset) implements Request {}

    /**
     * {@link RtmpSession#acceptStop} or {@link RtmpSession#refuseStop}.
     *
     * @param messageStreamId the one that plays
     */
    record StopRequested(int messageStreamId) implements Request {}

    /**
     * {@link RtmpSession#acceptPause} or {@link RtmpSession#refusePause}.
     *
     * @param messageStreamId the one that plays
     * @param pause true to pause, false to go on
     */
    record PauseRequested(int messageStreamId, boolean pause) implements Request {}

    /**
     * {@link RtmpSession#answerCall}.
     *
     * @param procedureName as the client wrote it
     * @param commandObject usually null
     * @param userArguments what follows the command object
     */
    record CallRequested(String procedureName, AmfValue commandObject, List<AmfValue> userArguments)
            implements Request {}

    /**
     * The player wants the picture, or no picture, from now on.
     *
     * @param messageStreamId the one that plays
     * @param on whether the player wants it
     */
    record ReceiveVideoChanged(int messageStreamId, boolean on) implements SessionEvent {}

    /**
     * The player sought: it drops what is not a key frame.
     *
     * @param messageStreamId the one that plays
     */
    record KeyFrameWanted(int messageStreamId) implements SessionEvent {}

    /**
     * Something that the specification does not allow or that is not known here; the connection goes on.
     *
     * @param description for people
     */
    record Warning(String description) implements SessionEvent {}
}
