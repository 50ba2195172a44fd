package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import java.util.List;

/** A client's command, with its arguments taken apart (RTMP specification, section 7.2, and what clients add to it). */
public sealed interface Command {

    /** As the client wrote it. */
    double transactionId();

    record Connect(double transactionId, ConnectInfo info, List<AmfValue> userArguments) implements Command {}

    record CreateStream(double transactionId, AmfValue commandObject) implements Command {}

    record DeleteStream(double transactionId, int messageStreamId) implements Command {}

    record CloseStream(double transactionId) implements Command {}

    /**
     * @param start -2 live or recorded, -1 live, 0 and above seconds into a recording
     * @param duration seconds, -1 for all
     */
    record Play(double transactionId, String streamName, double start, double duration, boolean reset)
            implements Command {}

    /** Play with the name false, which is a stop. */
    record PlayStop(double transactionId) implements Command {}

    record Play2(double transactionId, String streamName, String transition) implements Command {}

    /**
     * pause and pauseRaw.
     *
     * @param milliseconds the player's stream time
     */
    record Pause(double transactionId, boolean pause, double milliseconds) implements Command {}

    record Seek(double transactionId, double milliseconds) implements Command {}

    record ReceiveAudio(double transactionId, boolean on) implements Command {}

    record ReceiveVideo(double transactionId, boolean on) implements Command {}

    /** @param type "live", "record" or "append", in lower case; "live" where it is absent */
    record Publish(double transactionId, String streamName, String type) implements Command {}

    /** Publish with the name false, which is a stop. */
    record PublishStop(double transactionId) implements Command {}

    record ReleaseStream(double transactionId, String streamName) implements Command {}

    record FcPublish(double transactionId, String streamName) implements Command {}

    record FcUnpublish(double transactionId, String streamName) implements Command {}

    record FcSubscribe(double transactionId, String streamName) implements Command {}

    record GetStreamLength(double transactionId) implements Command {}

    record CheckBandwidth(double transactionId) implements Command {}

    /** An answer to something that a server asked: _result, _error or onStatus. */
    record Answer(double transactionId, String name) implements Command {}

    /** Any other name: a remote procedure call. */
    record Call(double transactionId, String name, AmfValue commandObject, List<AmfValue> userArguments)
            implements Command {}
}
