package dev.tilecast.app.frame;

import dev.tilecast.broadcast.FrameTimes;

/**
 * When a frame passed the stations of its way, on {@link System#nanoTime()}'s scale; 0 where that is not known.
 *
 * @param published when the renderer handed the canvas over; that of a canvas encoded again is the begin of its encoding
 * @param queued when a player's queue took it; of several players the last
 * @param written when the operating system took its last byte; of several players the last
 */
public record StageTimes(long published, long encodeBegin, long encodeEnd, long queued, long written) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** Of a frame nothing of which is known. */
    public static StageTimes unknown() {
        return new StageTimes(0, 0, 0, 0, 0);
    }

    static StageTimes of(FrameTimes times, long queued) {
        return new StageTimes(times.published(), times.encodeBegin(), times.encodeEnd(), queued, 0);
    }

    StageTimes later(long newQueued, long newWritten) {
        return new StageTimes(
                published, encodeBegin, encodeEnd, Math.max(queued, newQueued), Math.max(written, newWritten));
    }

    /** Whether the canvas had been encoded before. */
    public boolean isRepeated() {
        return published != 0 && published == encodeBegin;
    }

    /** From the canvas to the begin of its encoding, in milliseconds; NaN where it is not known. */
    public double waitingMillis() {
        return millis(published, encodeBegin);
    }

    public double encodingMillis() {
        return millis(encodeBegin, encodeEnd);
    }

    public double queueingMillis() {
        return millis(encodeEnd, queued);
    }

    public double sendingMillis() {
        return millis(queued, written);
    }

    /** From the canvas to its last byte taken by the operating system; NaN before that. */
    public double wholeMillis() {
        return millis(published, written);
    }

    private static double millis(long from, long to) {
        return from == 0 || to == 0 ? Double.NaN : (to - from) / NANOS_PER_MILLI;
    }
}
