package dev.tilecast.broadcast;

/** A player's place in a broadcast. */
final class Viewer {
    private final BroadcastPlayer player;
    private boolean begun;
    private volatile boolean gone;

    Viewer(BroadcastPlayer player) {
        this.player = player;
    }

    BroadcastPlayer player() {
        return player;
    }

    /** Whether it got a key frame. Of the encode thread. */
    boolean hasBegun() {
        return begun;
    }

    void begin() {
        begun = true;
    }

    /** Whether it left or was ended. */
    boolean isGone() {
        return gone;
    }

    void go() {
        gone = true;
    }
}
