package dev.tilecast.app.timestamps;

/** Whose time base a frame is of. */
public enum MediaKind {
    VIDEO,
    AUDIO
}
