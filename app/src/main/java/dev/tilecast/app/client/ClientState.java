package dev.tilecast.app.client;

/** How far a test client has come. */
public enum ClientState {
    /** No conversation. */
    IDLE,
    /** On the way to an answer to connect. */
    CONNECTING,
    /** It can call procedures. */
    CONNECTED,
    /** It asked for a stream. */
    STARTING,
    /** The server said that it plays, or media came. */
    PLAYING,
    /** The conversation ended by a failure. */
    FAILED
}
