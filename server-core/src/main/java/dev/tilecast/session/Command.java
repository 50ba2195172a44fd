package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;

/** A client's command, with its arguments taken apart (RTMP specification, section 7.2, and what clients add to it). */
public sealed interface Command {

    /** {@return the number by which the client knows the answer, as it wrote it; 0 where it wants none} */
    double transactionId();

    /**
     * connect.
     *
     * @param transactionId as {@link #transactionId()}
     * @param info what the client says of itself
     * @param userArguments what follows the command object
     */
    record Connect(double transactionId, ConnectInfo info, List<AmfValue> userArguments) implements Command {}

    /**
     * createStream.
     *
     * @param transactionId as {@link #transactionId()}
     * @param commandObject usually null
     */
    record CreateStream(double transactionId, AmfValue commandObject) implements Command {}

    /**
     * deleteStream.
     *
     * @param transactionId as {@link #transactionId()}
     * @param messageStreamId the stream that the client gives up
     */
    record DeleteStream(double transactionId, int messageStreamId) implements Command {}

    /**
     * closeStream: ends what is played or published on the message stream that carries the command.
     *
     * @param transactionId as {@link #transactionId()}
     */
    record CloseStream(double transactionId) implements Command {}

    /**
     * play.
     *
     * @param transactionId as {@link #transactionId()}
     * @param streamName with its query
     * @param start -2 live or recorded, -1 live, 0 and above seconds into a recording
     * @param duration seconds, -1 for all
     * @param reset whether it ends what is played on the same stream
     */
    record Play(double transactionId, String streamName, double start, double duration, boolean reset)
            implements Command {}

    /**
     * Play with the name false, which is a stop.
     *
     * @param transactionId as {@link #transactionId()}
     */
    record PlayStop(double transactionId) implements Command {}

    /**
     * play2, which switches what is played.
     *
     * @param transactionId as {@link #transactionId()}
     * @param streamName what to go on with
     * @param transition how, such as "switch" or "swap"
     */
    record Play2(double transactionId, String streamName, String transition) implements Command {}

    /**
     * pause and pauseRaw.
     *
     * @param transactionId as {@link #transactionId()}
     * @param pause true to pause, false to go on
     * @param milliseconds the player's stream time
     */
    record Pause(double transactionId, boolean pause, double milliseconds) implements Command {}

    /**
     * seek.
     *
     * @param transactionId as {@link #transactionId()}
     * @param milliseconds from the beginning of the stream
     */
    record Seek(double transactionId, double milliseconds) implements Command {}

    /**
     * receiveAudio.
     *
     * @param transactionId as {@link #transactionId()}
     * @param on whether the client wants audio
     */
    record ReceiveAudio(double transactionId, boolean on) implements Command {}

    /**
     * receiveVideo.
     *
     * @param transactionId as {@link #transactionId()}
     * @param on whether the client wants video
     */
    record ReceiveVideo(double transactionId, boolean on) implements Command {}

    /**
     * publish.
     *
     * @param transactionId as {@link #transactionId()}
     * @param streamName with its query
     * @param type "live", "record" or "append", in lower case; "live" where it is absent
     */
    record Publish(double transactionId, String streamName, String type) implements Command {}

    /**
     * Publish with the name false, which is a stop.
     *
     * @param transactionId as {@link #transactionId()}
     */
    record PublishStop(double transactionId) implements Command {}

    /**
     * releaseStream, which publishers send before they publish.
     *
     * @param transactionId as {@link #transactionId()}
     * @param streamName with its query
     */
    record ReleaseStream(double transactionId, String streamName) implements Command {}

    /**
     * FCPublish, which publishers send before they publish.
     *
     * @param transactionId as {@link #transactionId()}
     * @param streamName with its query
     */
    record FcPublish(double transactionId, String streamName) implements Command {}

    /**
     * FCUnpublish, which publishers send when they end.
     *
     * @param transactionId as {@link #transactionId()}
     * @param streamName with its query
     */
    record FcUnpublish(double transactionId, String streamName) implements Command {}

    /**
     * FCSubscribe, which some players send before they play.
     *
     * @param transactionId as {@link #transactionId()}
     * @param streamName with its query
     */
    record FcSubscribe(double transactionId, String streamName) implements Command {}

    /**
     * getStreamLength: asks how long a recording is.
     *
     * @param transactionId as {@link #transactionId()}
     */
    record GetStreamLength(double transactionId) implements Command {}

    /**
     * _checkbw: asks for a measurement of the bandwidth.
     *
     * @param transactionId as {@link #transactionId()}
     */
    record CheckBandwidth(double transactionId) implements Command {}

    /**
     * An answer to something that a server asked: _result, _error or onStatus.
     *
     * @param transactionId of what was asked
     * @param name which of the three
     */
    record Answer(double transactionId, String name) implements Command {}

    /**
     * Any other name: a remote procedure call.
     *
     * @param transactionId as {@link #transactionId()}
     * @param name the procedure's
     * @param commandObject usually null
     * @param userArguments what follows the command object
     */
    record Call(double transactionId, String name, AmfValue commandObject, List<AmfValue> userArguments)
            implements Command {}
}
