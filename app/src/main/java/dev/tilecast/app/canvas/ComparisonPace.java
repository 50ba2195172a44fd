package dev.tilecast.app.canvas;

import java.util.concurrent.TimeUnit;

/** When the next comparison may be made: at most four a second, and in at most a quarter of one thread's time. Any thread. */
final class ComparisonPace {
    private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int PART = 4;

    private long dueAt;
    private boolean begun;

    synchronized boolean isDue(long nanoTime) {
        return !begun || nanoTime - dueAt >= 0;
    }

    /** One was made. */
    synchronized void made(long begin, long end) {
        begun = true;
        dueAt = begin + Math.max(LEAST_NANOS, PART * (end - begin));
    }
}
