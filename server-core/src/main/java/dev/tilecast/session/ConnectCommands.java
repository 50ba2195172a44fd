package dev.tilecast.session;

import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** How a client comes in (RTMP specification, section 7.2.1.1): with one connect, which the program accepts or refuses. */
final class ConnectCommands {
    private static final int DYNAMIC_LIMIT = 2;

    private final SessionLimits limits;
    private final SessionSettings settings;
    private final Sender sender;
    private final OpenRequest request;
    private final Consumer<String> close;
    private double transactionId;
    private boolean arrived;
    private boolean connected;
    private ConnectAnswer answer;

    ConnectCommands(
            SessionLimits limits,
            SessionSettings settings,
            Sender sender,
            OpenRequest request,
            Consumer<String> close) {
        this.limits = limits;
        this.settings = settings;
        this.sender = sender;
        this.request = request;
        this.close = close;
    }

    /** Whether the client has sent a connect, whatever came of it. */
    boolean arrived() {
        return arrived;
    }

    boolean isConnected() {
        return connected;
    }

    Optional<ConnectAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    private void answer(CommandMessage message) {
        answer = new ConnectAnswer(message, settings);
        sender.answer(message);
    }

    void connect(Command.Connect connect) {
        if (arrived) {
            sender.answer(Replies.connectRefused(
                    connect.transactionId(),
                    StatusCode.CONNECT_REJECTED.code(),
                    "this connection is connected already"));
            return;
        }
        arrived = true;
        transactionId = connect.transactionId();
        String application = connect.info().application();
        if (application.isEmpty()) {
            refuse("connect names no application (\"app\")");
        } else if (limits.isNameTooLong(application)) {
            refuse("the application's name is longer than " + limits.nameBytes() + " bytes");
        } else {
            request.ask(transactionId, new SessionEvent.ConnectRequested(connect.info(), connect.userArguments()));
        }
    }

    void accept(SessionEvent.ConnectRequested accepted, Map<String, Integer> videoFourCcInfo) {
        connected = true;
        sender.control(new RtmpMessage.WindowAcknowledgementSize(settings.windowAcknowledgementSize()));
        sender.control(new RtmpMessage.SetPeerBandwidth(settings.peerBandwidth(), DYNAMIC_LIMIT));
        sender.control(new RtmpMessage.SetChunkSize(settings.chunkSize()));
        answer(Replies.connectAccepted(transactionId, accepted.info().objectEncoding(), videoFourCcInfo));
        if (settings.announceBandwidthDone()) {
            sender.answer(new RtmpMessage.CommandMessage("onBWDone", 0, List.of(AmfValue.NULL)));
        }
    }

    private void refuse(String description) {
        refuse(StatusCode.CONNECT_REJECTED.code(), description);
    }

    void refuse(String statusCode, String description) {
        answer(Replies.connectRefused(transactionId, statusCode, description));
        close.accept("connect refused: " + description);
    }
}
