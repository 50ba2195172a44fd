package dev.tilecast.app.ui.connections;

import java.util.Locale;

/** How a player is doing. */
public enum PlayerState {
    HANDSHAKE,
    CONNECTING,
    CONNECTED,
    PLAYING,
    /** Playing, but frames were dropped within the last second. */
    BEHIND,
    PAUSED,
    /** The server sends it nothing. */
    HELD,
    CLOSING,
    ENDED;

    /** Of what snapshots call a connection and its stream. */
    public static PlayerState of(String connectionState, String streamState, boolean drops) {
        return switch (connectionState) {
            case "handshake" -> HANDSHAKE;
            case "connecting" -> CONNECTING;
            case "closing" -> CLOSING;
            default ->
                switch (streamState) {
                    case "playing" -> drops ? BEHIND : PLAYING;
                    case "paused" -> PAUSED;
                    case "held" -> HELD;
                    default -> CONNECTED;
                };
        };
    }

    /** The part of keys and style classes that tells this state. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
