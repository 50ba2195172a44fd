package dev.tilecast.app.frame;

/** What became of a recorded frame. */
public enum FrameFate {
    /** Made by a broadcast, for all its players. */
    ENCODED,
    /** In its player's queue. */
    WAITING,
    /** Taken by the operating system to its last byte. */
    WRITTEN,
    /** Came from another server. */
    ARRIVED,
    /** Left out, or thrown out of the queue, since the player did not keep up. */
    DROPPED,
    /** A canvas that was never encoded, since the encoder was not ready; it has no bytes. */
    SKIPPED;

    /** Whether no player of the recording sees it. */
    public boolean isLost() {
        return this == DROPPED || this == SKIPPED;
    }
}
