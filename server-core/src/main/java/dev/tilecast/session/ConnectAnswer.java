package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;

/**
 * What a client was answered to connect (RTMP specification, section 7.2.1.1).
 *
 * @param message {@code _result} or {@code _error}
 * @param settings what went before {@code _result}
 */
public record ConnectAnswer(CommandMessage message, SessionSettings settings) {

    /** {@return whether the connection was accepted} */
    public boolean accepted() {
        return message.name().equals("_result");
    }

    /** {@return what the server says of itself; null where it refused} */
    public AmfValue properties() {
        return Arguments.at(message.arguments(), 0);
    }

    /** {@return code, level and description} */
    public AmfValue information() {
        return Arguments.at(message.arguments(), 1);
    }
}
