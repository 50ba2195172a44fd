package dev.tilecast.app.demo;

import dev.tilecast.rtmp.ConnectRefusedException;
import dev.tilecast.rtmp.PlayRefusedException;
import java.util.List;
import java.util.Optional;

/**
 * What a client is answered by a handler that is off, in the words that the handler's interface allows.
 *
 * @param code one of {@link #codes}
 */
public record OffAnswer(String code, String description) {
    private static final String REJECTED = "NetConnection.Connect.Rejected";
    private static final String INVALID_APP = "NetConnection.Connect.InvalidApp";
    private static final String APP_SHUTDOWN = "NetConnection.Connect.AppShutdown";
    private static final String PLAY_FAILED = "NetStream.Play.Failed";
    private static final String NOT_FOUND = "NetStream.Play.StreamNotFound";

    /** The codes that a handler can answer, the usual one first; none where it only says yes or no. */
    public static List<String> codes(String handler) {
        return switch (handler) {
            case "connect" -> List.of(REJECTED, INVALID_APP, APP_SHUTDOWN);
            case "play" -> List.of(PLAY_FAILED, NOT_FOUND);
            case "call" ->
                List.of("NetConnection.Call.Failed", "NetConnection.Call.Prohibited", "NetConnection.Call.BadVersion");
            default -> List.of();
        };
    }

    static Optional<OffAnswer> usual(String handler) {
        return codes(handler).stream()
                .findFirst()
                .map(code -> new OffAnswer(code, "the demo's " + handler + " handler is switched off"));
    }

    ConnectRefusedException connectRefusal() {
        return switch (code) {
            case INVALID_APP -> ConnectRefusedException.invalidApplication(description);
            case APP_SHUTDOWN -> ConnectRefusedException.applicationShutdown(description);
            default -> ConnectRefusedException.rejected(description);
        };
    }

    PlayRefusedException playRefusal() {
        return code.equals(NOT_FOUND)
                ? PlayRefusedException.streamNotFound(description)
                : PlayRefusedException.failed(description);
    }
}
