package dev.tilecast.app.ui.frames;

import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/** Calls at the window's pulses, at most some forty times a second. JavaFX thread. */
final class FramesPulse extends AnimationTimer {
    /** At 60 pulses a second every other one; a bit less than two pulses, since they do not come on the dot. */
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(24);

    private final Runnable paint;
    private long last;
    private long lastNanos;

    FramesPulse(Runnable paint) {
        this.paint = paint;
    }

    @Override
    public void handle(long now) {
        if (now - last >= LEAST_NANOS) {
            last = now;
            long begin = System.nanoTime();
            paint.run();
            lastNanos = System.nanoTime() - begin;
        }
    }

    /** How long the last call took. */
    long lastNanos() {
        return lastNanos;
    }
}
