package dev.tilecast.observe;

/** Who says something in a conversation. */
public enum Side {
    CLIENT,
    SERVER
}
