package dev.tilecast.host;

/**
 * One player's time base: 0 at its first frame, growing with every one; the time of a pause is left out. One thread at
 * a time.
 */
final class StreamTime {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private volatile long baseMillis;
    private long last = -1;
    private boolean rebase = true;

    /** The timestamp in milliseconds of a frame that was due at that {@link System#nanoTime()}. */
    long timestamp(long dueNanos, double framesPerSecond) {
        // Rounded before the base is taken away: then from frame to frame all players' times grow by the same.
        long dueMillis = Math.floorDiv(dueNanos, NANOS_PER_MILLI);
        if (rebase) {
            long next = last < 0 ? 0 : last + Math.max(1, Math.round(1000 / framesPerSecond));
            baseMillis = dueMillis - next;
            rebase = false;
        }
        last = Math.max(dueMillis - baseMillis, last);
        return last;
    }

    /** The same, and later than the last frame's. */
    long laterTimestamp(long nanos, double framesPerSecond) {
        long before = last;
        last = Math.max(timestamp(nanos, framesPerSecond), before + 1);
        return last;
    }

    /** Whether there was a frame, and no pause since. */
    boolean isRunning() {
        return !rebase;
    }

    /** About the timestamp that a frame would get. Any thread. */
    long estimate(long nanos) {
        return Math.max(0, Math.floorDiv(nanos, NANOS_PER_MILLI) - baseMillis);
    }

    /** The timestamp of the last frame; 0 before the first. */
    long last() {
        return Math.max(0, last);
    }

    /** The next frame follows the last one directly, whatever the time between them. */
    void goOnAfterPause() {
        rebase = true;
    }
}
