package dev.tilecast.app.ui.connections.details;

import dev.tilecast.app.journal.JournalEntry;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.observe.ServerEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Words what happened on a connection. */
final class EventWords {
    private final Texts texts;
    private final DateTimeFormatter clock =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    EventWords(Texts texts) {
        this.texts = texts;
    }

    String line(JournalEntry entry) {
        return clock.format(entry.time()) + "  " + PrintableText.of(words(entry.event()));
    }

    private String words(ServerEvent event) {
        return switch (event) {
            case ServerEvent.Started started -> of("started", started.listenAddress());
            case ServerEvent.Stopped stopped -> of("stopped", stopped.listenAddress());
            case ServerEvent.AddressRefused refused -> of("addressRefused", refused.address());
            case ServerEvent.AddressAllowed allowed -> of("addressAllowed", allowed.address());
            case ServerEvent.ConnectionOpened opened -> of("opened", opened.peerAddress());
            case ServerEvent.HandshakeDone ignored -> of("handshake");
            case ServerEvent.ConnectionAccepted accepted -> of("accepted", accepted.application());
            case ServerEvent.ConnectionRefused refused -> of("refused", refused.reason());
            case ServerEvent.ConnectionEnding ending -> of("ending", ending.reason());
            case ServerEvent.ConnectionClosed ignored -> of("closed");
            case ServerEvent.StreamCreated created -> of("streamCreated", created.messageStreamId());
            case ServerEvent.StreamRemoved removed -> of("streamRemoved", removed.messageStreamId(), removed.reason());
            case ServerEvent.PlayStarted started -> of("playStarted", started.messageStreamId(), started.streamName());
            case ServerEvent.PlayStopped stopped -> of("playStopped", stopped.messageStreamId(), stopped.reason());
            case ServerEvent.PlayRefused refused ->
                of("playRefused", refused.streamName(), refused.statusCode(), refused.reason());
            case ServerEvent.PauseChanged changed ->
                of(changed.paused() ? "paused" : "resumed", changed.messageStreamId());
            case ServerEvent.HoldChanged changed -> of(changed.held() ? "held" : "goesOn", changed.messageStreamId());
            case ServerEvent.FaultsSet set -> of("faults", set.faults());
            case ServerEvent.HandlerFailed failed ->
                of("handlerFailed", failed.handler(), failed.failure().toString());
            case ServerEvent.ProtocolWarning warning -> of("warning", warning.description());
            case ServerEvent.FramesDropped dropped ->
                of("dropped", dropped.messageStreamId(), dropped.frames(), dropped.reason());
        };
    }

    private String of(String id, Object... arguments) {
        return texts.of("connection.event." + id, arguments);
    }
}
