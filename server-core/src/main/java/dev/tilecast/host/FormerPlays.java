package dev.tilecast.host;

import dev.tilecast.broadcast.PlayerQueue;

/** What a stream's plays before the present one have sent and dropped. One thread at a time. */
final class FormerPlays {
    private long framesSent;
    private long lastFrameNanoTime;
    private long framesDropped;
    private long bytesSent;

    /** The queue of a play that has ended. */
    void add(PlayerQueue queue) {
        if (queue.framesSent() > 0) {
            lastFrameNanoTime = queue.lastFrameNanoTime();
        }
        framesSent += queue.framesSent();
        framesDropped += queue.framesDropped();
        bytesSent += queue.bytesSent();
    }

    long framesSent() {
        return framesSent;
    }

    /** 0 where none was sent. */
    long lastFrameNanoTime() {
        return lastFrameNanoTime;
    }

    long framesDropped() {
        return framesDropped;
    }

    long bytesSent() {
        return bytesSent;
    }
}
