package dev.tilecast.app.frame;

/** What a recorded frame is to a player. */
public enum FrameKind {
    /** A player can begin with it. */
    KEY,
    /** Of no use without those before it. */
    INTER,
    /** Sound. */
    AUDIO;

    public boolean isVideo() {
        return this != AUDIO;
    }
}
