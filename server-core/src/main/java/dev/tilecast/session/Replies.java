package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import java.util.ArrayList;
import java.util.List;

/** The messages that the server answers with (RTMP specification, section 7.2). */
final class Replies {
    /** What clients that compare versions expect: a Flash Media Server that speaks everything used here. */
    private static final String SERVER_VERSION = "FMS/3,0,1,123";

    private static final double CAPABILITIES = 31;

    private Replies() {}

    static CommandMessage connectAccepted(double transactionId, int objectEncoding) {
        AmfValue properties =
                object("fmsVer", new AmfValue.Text(SERVER_VERSION), "capabilities", new AmfValue.Number(CAPABILITIES));
        AmfValue info = object(
                "level", new AmfValue.Text(StatusCode.CONNECT_SUCCESS.level()),
                "code", new AmfValue.Text(StatusCode.CONNECT_SUCCESS.code()),
                "description", new AmfValue.Text("Connection succeeded."),
                "objectEncoding", new AmfValue.Number(objectEncoding));
        return result(transactionId, properties, info);
    }

    static CommandMessage connectRefused(double transactionId, String description) {
        return error(transactionId, info(StatusCode.CONNECT_REJECTED, description));
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
        return new DataMessage(
                List.of(new AmfValue.Text("|RtmpSampleAccess"), new AmfValue.Bool(true), new AmfValue.Bool(true)));
    }

    static AmfValue info(StatusCode status, String description) {
        return info(status.level(), status.code(), description);
    }

    private static AmfValue info(String level, String code, String description) {
        return object(
                "level", new AmfValue.Text(level),
                "code", new AmfValue.Text(code),
                "description", new AmfValue.Text(description));
    }

    private static AmfValue object(Object... namesAndValues) {
        List<AmfValue.Property> properties = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.add(new AmfValue.Property((String) namesAndValues[i], (AmfValue) namesAndValues[i + 1]));
        }
        return new AmfValue.Obj("", properties);
    }
}
