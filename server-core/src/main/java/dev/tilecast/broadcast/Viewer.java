package dev.tilecast.broadcast;

/** A player's place in a broadcast. */
final class Viewer {
    private final BroadcastPlayer player;
    private boolean begun;
    private volatile boolean gone;
    private volatile long missed;

    Viewer(BroadcastPlayer player) {
        this.player = player;
    }

    BroadcastPlayer player() {
        return player;
    }

    /** Whether it got a key frame, and all frames since. Of the encode thread. */
    boolean hasBegun() {
        return begun;
    }

    void begin() {
        begun = true;
    }

    /** A frame was left out before the player saw it; the next one for it is a key frame. Of the encode thread. */
    void miss(BroadcastFrame frame) {
        begun = false;
        missed++;
        if (!gone) {
            player.missed(frame);
        }
    }

    /** Frames left out since it joined, as it did not keep up or its thread did not. Any thread. */
    long framesDropped() {
        return missed + player.framesDropped();
    }

    /** Whether it left or was ended. */
    boolean isGone() {
        return gone;
    }

    void go() {
        gone = true;
    }
}
