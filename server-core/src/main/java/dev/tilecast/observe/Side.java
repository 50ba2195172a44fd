package dev.tilecast.observe;

/** Who says something in a conversation. */
public enum Side {
    /** The client: what the server receives. */
    CLIENT,
    /** The server: what the client receives. */
    SERVER
}
