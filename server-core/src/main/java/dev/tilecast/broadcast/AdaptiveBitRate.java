package dev.tilecast.broadcast;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Lets the bit rate come down in steps while all players, or the encoder, are too slow, and go up again when it was quiet
 * for some seconds. Pure: the clock is passed in. One thread at a time.
 */
final class AdaptiveBitRate {
    static final double STEP = 0.75;
    static final double FLOOR = 0.1;
    static final long DOWN_NANOS = TimeUnit.SECONDS.toNanos(2);
    static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(4);
    /** Frames over which the encoder's slowness is averaged: one long frame says nothing. */
    private static final int MEMORY_FRAMES = 16;

    private static final double SLOW = 0.5;

    private long least;
    private long most;
    private long previous;
    private long current;
    private double encoderSlowness;
    private boolean begun;
    private long quietSince;
    private long loweredAt;

    /** @param wanted bit/s that the program set; 0 where it set none, and then nothing is changed */
    AdaptiveBitRate(long wanted) {
        least = (long) (wanted * FLOOR);
        most = wanted;
        previous = wanted;
        current = wanted;
    }

    /** bit/s that the encoder should aim at now. */
    long current() {
        return current;
    }

    /**
     * Takes note of a frame.
     *
     * @param playersSlow whether all players are behind
     * @param encoderSlow whether this frame took the encoder as long as there is from one frame to the next
     * @return another bit rate, where the encoder should take one
     */
    OptionalLong frame(long nanoTime, boolean playersSlow, boolean encoderSlow) {
        encoderSlowness += ((encoderSlow ? 1 : 0) - encoderSlowness) / MEMORY_FRAMES;
        boolean slow = playersSlow || encoderSlowness > SLOW;
        if (!begun) {
            begun = true;
            loweredAt = nanoTime - DOWN_NANOS;
            quietSince = nanoTime;
        }
        long next = current;
        if (slow) {
            quietSince = nanoTime;
            if (nanoTime - loweredAt >= DOWN_NANOS) {
                loweredAt = nanoTime;
                next = Math.max(least, (long) (current * STEP));
            }
        } else if (nanoTime - quietSince >= QUIET_NANOS) {
            quietSince = nanoTime;
            next = Math.min(most, (long) Math.ceil(current / STEP));
        }
        if (next == current) {
            return OptionalLong.empty();
        }
        previous = current;
        current = next;
        return OptionalLong.of(next);
    }

    /** The encoder does not take the last bit rate: it stays at the one before, beyond which it is not asked again. */
    void refused() {
        if (current < previous) {
            least = previous;
        } else {
            most = previous;
        }
        current = previous;
    }
}
