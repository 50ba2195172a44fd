package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.amf.ObjectBuilder;
import dev.tilecast.wire.message.EnhancedCapabilities;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The messages that the server answers with (RTMP specification, section 7.2).
 *
 * <p>Also a client that asks for objectEncoding 3 is answered by AMF0 commands (type 20): the message type says which
 * encoding it carries (section 7.1.1), and AMF0 is what every client reads. Its objectEncoding is confirmed, since its
 * AMF3 commands (type 17) are understood; values that AMF0 lacks switch to AMF3 within the message.
 */
final class Replies {
    /** What clients that compare versions expect: a Flash Media Server that speaks everything used here. */
    private static final String SERVER_VERSION = "FMS/3,0,1,123";

    private static final double CAPABILITIES = 31;

    /**
     * Of enhanced RTMP, beyond codecs ("Enhancing NetConnection connect Command"): modifiers of media messages are read.
     * Several tracks and nanoseconds are for publishers, who are refused, and nobody is asked to reconnect.
     */
    private static final int EXTENDED_CAPABILITIES = EnhancedCapabilities.MOD_EX;

    private Replies() {}

    /** @param videoFourCcInfo per video codec what the server does with it; the client is told nothing where it is empty */
    static CommandMessage connectAccepted(
            double transactionId, int objectEncoding, Map<String, Integer> videoFourCcInfo) {
        ObjectBuilder properties = AmfValue.object()
                .put("fmsVer", SERVER_VERSION)
                .put("capabilities", CAPABILITIES)
                .put("capsEx", EXTENDED_CAPABILITIES);
        if (!videoFourCcInfo.isEmpty()) {
            ObjectBuilder info = AmfValue.object();
            videoFourCcInfo.forEach(info::put);
            properties.put("videoFourCcInfoMap", info.build());
        }
        AmfValue info = AmfValue.object()
                .put("level", StatusCode.CONNECT_SUCCESS.level())
                .put("code", StatusCode.CONNECT_SUCCESS.code())
                .put("description", "Connection succeeded.")
                .put("objectEncoding", objectEncoding)
                .build();
        return result(transactionId, properties.build(), info);
    }

    static CommandMessage connectRefused(double transactionId, String statusCode, String description) {
        return error(transactionId, info(StatusCode.CONNECT_REJECTED.level(), statusCode, description));
    }

    static CommandMessage result(double transactionId, AmfValue commandObject, AmfValue... values) {
        List<AmfValue> arguments = new ArrayList<>();
        arguments.add(commandObject);
        arguments.addAll(List.of(values));
        return new CommandMessage("_result", transactionId, arguments);
    }

    static CommandMessage error(double transactionId, AmfValue info) {
        return new CommandMessage("_error", transactionId, List.of(AmfValue.NULL, info));
    }

    static CommandMessage failed(double transactionId, String description) {
        return error(transactionId, info(StatusCode.CALL_FAILED, description));
    }

    static CommandMessage onStatus(StatusCode status, String description) {
        return onStatus(status.level(), status.code(), description);
    }

    static CommandMessage onStatus(String level, String code, String description) {
        return new CommandMessage("onStatus", 0, List.of(AmfValue.NULL, info(level, code, description)));
    }

    static CommandMessage notice(String name, String code, String description) {
        return new CommandMessage(name, 0, List.of(AmfValue.NULL, info("status", code, description)));
    }

    /** Lets a Flash player take snapshots of what it plays; sent before the first media as Flash Media Server does. */
    static RtmpMessage sampleAccess() {
        return new DataMessage(List.of(AmfValue.of("|RtmpSampleAccess"), AmfValue.of(true), AmfValue.of(true)));
    }

    private static AmfValue info(StatusCode status, String description) {
        return info(status.level(), status.code(), description);
    }

    private static AmfValue info(String level, String code, String description) {
        return AmfValue.object()
                .put("level", level)
                .put("code", code)
                .put("description", description)
                .build();
    }
}
