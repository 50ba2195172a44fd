package dev.tilecast.broadcast;

/**
 * Picks canvases so that no more than a number per second are encoded, as evenly as they come. Pure: the clock is passed
 * in. One thread at a time.
 */
final class FramePace {
    private static final double NANOS_PER_SECOND = 1e9;
    /** Part of a period by which a canvas may be early: renderers' clocks tremble. */
    private static final int TREMBLE = 8;

    /** Part of a period by which the canvas that begins may have been late. */
    private static final int LATENESS = 4;

    private final long period;
    private boolean begun;
    private long due;

    /** @param mostPerSecond 0 for no bound */
    FramePace(double mostPerSecond) {
        period = mostPerSecond > 0 ? Math.max(1, (long) (NANOS_PER_SECOND / mostPerSecond)) : 0;
    }

    /** Whether a canvas published at that time is to be encoded. */
    boolean picks(long nanoTime) {
        long late = nanoTime - due;
        if (period > 0 && begun && late < -period / TREMBLE) {
            return false;
        }
        if (begun && late < period) {
            due += period;
        } else {
            beginAt(nanoTime);
        }
        return true;
    }

    /** When a canvas that was not picked is to be encoded after all, if none comes behind it. */
    long patience(long publishedNanoTime) {
        return publishedNanoTime + period + period / TREMBLE;
    }

    /** One was encoded at that time without being picked. */
    void madeUpFor(long nanoTime) {
        beginAt(nanoTime);
    }

    /** A canvas that was late is followed sooner by the next, which then must not be left out. */
    private void beginAt(long nanoTime) {
        begun = true;
        due = nanoTime + period - period / LATENESS;
    }
}
