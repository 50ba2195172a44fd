package dev.tilecast.broadcast;

import java.util.concurrent.TimeUnit;

/**
 * Whether fewer bits make an encoder faster that is too slow: what a frame took it before its bit rate came down, and what
 * it takes since. Where other programs keep the processor busy they do not, and the picture would get worse for nothing.
 * Pure: the clock is passed in. One thread at a time.
 */
final class EncoderTrial {
    /** Part of the former time that a frame may take at most where a step is to count as help. */
    static final double HELP = 0.9;
    /** How long no step is tried after one that did not help. */
    static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** Frames over which slowness and time are averaged: one long frame says nothing. */
    static final int MEMORY_FRAMES = 16;

    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** So many that those before the step hardly count any more. */
    private static final int LEAST_FRAMES = 2 * MEMORY_FRAMES;

    private static final double SLOW = 0.5;

    /** What a step did. */
    enum Outcome {
        HELPED,
        DID_NOT_HELP
    }

    private double slowness;
    private double nanos;
    private boolean begun;
    private boolean trying;
    private double nanosBefore;
    private long steppedAt;
    private int framesSince;
    private boolean failed;
    private long failedAt;

    /** Takes note of a frame, and of how long it took the encoder. */
    void frame(boolean slow, long encodeNanos) {
        slowness += ((slow ? 1 : 0) - slowness) / MEMORY_FRAMES;
        nanos = begun ? nanos + (encodeNanos - nanos) / MEMORY_FRAMES : encodeNanos;
        begun = true;
        framesSince++;
    }

    boolean isSlow() {
        return slowness > SLOW;
    }

    /** Whether a step is being tried. */
    boolean isTrying() {
        return trying;
    }

    /** Whether a step may be tried now. */
    boolean mayStep(long nanoTime) {
        return isSlow() && !trying && (!failed || nanoTime - failedAt >= RETRY_NANOS);
    }

    /** The bit rate comes down from the next frame on. */
    void stepped(long nanoTime) {
        trying = true;
        nanosBefore = nanos;
        steppedAt = nanoTime;
        framesSince = 0;
    }

    /** Whether enough frames were encoded since the step to say what it did. */
    boolean isDecided(long nanoTime) {
        return trying && nanoTime - steppedAt >= LEAST_NANOS && framesSince >= LEAST_FRAMES;
    }

    /** Ends the trial. */
    Outcome decide(long nanoTime) {
        trying = false;
        failed = isSlow() && nanos > HELP * nanosBefore;
        failedAt = nanoTime;
        return failed ? Outcome.DID_NOT_HELP : Outcome.HELPED;
    }

    /** The bit rate was changed for another reason: nothing can be said. */
    void giveUp() {
        trying = false;
    }
}
