package dev.tilecast.broadcast;

/** Counts a renderer's missed periods. Pure: the clock is passed in. One thread at a time. */
final class LateCanvases {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double period;
    private boolean begun;
    private long last;

    /** @param renderRate canvases per second; 0 counts nothing */
    LateCanvases(double renderRate) {
        period = renderRate > 0 ? NANOS_PER_SECOND / renderRate : 0;
    }

    /** How many canvases should have come before that one, since the last. */
    long missedBefore(long publishedNanoTime) {
        long missed = begun && period > 0 ? Math.round((publishedNanoTime - last) / period) - 1 : 0;
        begun = true;
        last = publishedNanoTime;
        return Math.max(0, missed);
    }

    /** What comes next is late for nothing, as nobody watched before it. */
    void restart() {
        begun = false;
    }
}
