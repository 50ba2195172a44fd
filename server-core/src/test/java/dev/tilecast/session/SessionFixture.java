package dev.tilecast.session;

import dev.tilecast.session.SessionAction.Close;
import dev.tilecast.session.SessionAction.Raise;
import dev.tilecast.session.SessionAction.Send;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.MessageType;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.util.ArrayList;
import java.util.List;

/** A session without a connection: messages and times go in, the actions lie in a list. */
final class SessionFixture {
    final List<SessionAction> actions = new ArrayList<>();
    final RtmpSession session;
    long now = 1_000_000;

    SessionFixture() {
        this(SessionLimits.defaults(), SessionSettings.defaults());
    }

    SessionFixture(SessionLimits limits, SessionSettings settings) {
        session = new RtmpSession(limits, settings, now, actions::add);
    }

    static SessionFixture connected() {
        SessionFixture fixture = new SessionFixture();
        fixture.connect();
        return fixture;
    }

    /** Connected, with message stream 1 playing "scene". */
    static SessionFixture playing() {
        SessionFixture fixture = connected();
        fixture.createStream();
        fixture.command(1, "play", 0, AmfValue.NULL, AmfValue.of("scene"));
        fixture.session.acceptPlay();
        fixture.actions.clear();
        return fixture;
    }

    void connect() {
        command(0, "connect", 1, AmfValue.object().put("app", "demo").build());
        session.acceptConnect();
        actions.clear();
    }

    void createStream() {
        command(0, "createStream", 2, AmfValue.NULL);
        session.acceptStream();
        actions.clear();
    }

    void command(int messageStreamId, String name, double transactionId, AmfValue... arguments) {
        receive(messageStreamId, new CommandMessage(name, transactionId, List.of(arguments)));
    }

    void receive(int messageStreamId, RtmpMessage message) {
        session.receive(new MessageHeader(3, 0, MessageType.COMMAND_AMF0, messageStreamId, 0), message, now);
    }

    /** The actions so far as short lines, and forgets them. */
    List<String> take() {
        List<String> lines = actions.stream().map(SessionFixture::line).toList();
        actions.clear();
        return lines;
    }

    private static String line(SessionAction action) {
        return switch (action) {
            case Send(int chunkStreamId, int messageStreamId, CommandMessage command) ->
                "stream " + messageStreamId + ": " + command.name() + " "
                        + (command.transactionId() == 0 ? "" : (int) command.transactionId() + " ") + text(command);
            case Send send -> "stream " + send.messageStreamId() + ": " + send.message();
            case Raise(SessionEvent event) -> "raise " + event;
            case SessionAction.Measured(long millis) -> "round trip " + millis + " ms";
            case Close(String reason) -> "close " + reason;
        };
    }

    private static String text(CommandMessage command) {
        AmfValue last = command.arguments().getLast();
        return last.get("code")
                .flatMap(AmfValue::asText)
                .map(code -> last.get("level").flatMap(AmfValue::asText).orElse("") + " " + code)
                .orElseGet(last::toString);
    }

    /** The messages sent so far. */
    List<RtmpMessage> sent() {
        return actions.stream()
                .filter(Send.class::isInstance)
                .map(action -> ((Send) action).message())
                .toList();
    }

    /** The last command sent. */
    CommandMessage lastCommand() {
        return (CommandMessage) sent().reversed().stream()
                .filter(CommandMessage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** The events raised so far. */
    List<SessionEvent> raised() {
        return actions.stream()
                .filter(Raise.class::isInstance)
                .map(action -> ((Raise) action).event())
                .toList();
    }

    /** Why the session wants its connection closed; null where it does not. */
    String closeReason() {
        return actions.stream()
                .filter(Close.class::isInstance)
                .map(action -> ((Close) action).reason())
                .findFirst()
                .orElse(null);
    }
}
