package dev.tilecast.broadcast;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Lets the bit rate come down in steps while all players, or the encoder, are too slow, and go up again when it was quiet
 * for some seconds. Where the encoder is slow each step is tried: one that does not make it faster is taken back. Pure: the
 * clock is passed in. One thread at a time.
 */
final class AdaptiveBitRate {
    static final double STEP = 0.75;
    /** Part of the bit rate that was set, below which it does not come for slow players. */
    static final double FLOOR = 0.1;
    /** The same for a slow encoder, which a worse picture helps less. */
    static final double ENCODER_FLOOR = 0.5;

    static final long DOWN_NANOS = TimeUnit.SECONDS.toNanos(2);
    static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final EncoderTrial trial = new EncoderTrial();
    private final long encoderLeast;
    private long least;
    private long most;
    private long previous;
    private long current;
    /** The rate that a slow encoder was found to be faster at than above. */
    private long encoderMost;

    private boolean begun;
    private long quietSince;
    private long loweredAt;

    /** @param wanted bit/s that the program set; 0 where it set none, and then nothing is changed */
    AdaptiveBitRate(long wanted) {
        least = (long) (wanted * FLOOR);
        encoderLeast = (long) (wanted * ENCODER_FLOOR);
        most = wanted;
        encoderMost = wanted;
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
     * @param encodeNanos how long it took the encoder
     * @return another bit rate, where the encoder should take one
     */
    OptionalLong frame(long nanoTime, boolean playersSlow, boolean encoderSlow, long encodeNanos) {
        trial.frame(encoderSlow, encodeNanos);
        if (!begun) {
            begun = true;
            loweredAt = nanoTime - DOWN_NANOS;
            quietSince = nanoTime;
        }
        long next = playersSlow ? forPlayers(nanoTime) : forEncoder(nanoTime);
        if (next == current) {
            return OptionalLong.empty();
        }
        previous = current;
        current = next;
        return OptionalLong.of(next);
    }

    private long forPlayers(long nanoTime) {
        quietSince = nanoTime;
        if (nanoTime - loweredAt < DOWN_NANOS) {
            return current;
        }
        loweredAt = nanoTime;
        long next = Math.max(least, (long) (current * STEP));
        if (next != current) {
            trial.giveUp();
        }
        return next;
    }

    private long forEncoder(long nanoTime) {
        if (trial.isTrying()) {
            quietSince = nanoTime;
            return trial.isDecided(nanoTime) ? decided(nanoTime) : current;
        }
        long next = Math.max(Math.max(least, encoderLeast), (long) (current * STEP));
        if (next < current && trial.mayStep(nanoTime) && nanoTime - loweredAt >= DOWN_NANOS) {
            loweredAt = nanoTime;
            quietSince = nanoTime;
            trial.stepped(nanoTime);
            return next;
        }
        return up(nanoTime);
    }

    private long decided(long nanoTime) {
        return switch (trial.decide(nanoTime)) {
            case HELPED -> {
                encoderMost = current;
                yield current;
            }
            case DID_NOT_HELP -> previous;
        };
    }

    private long up(long nanoTime) {
        long bound = trial.isSlow() ? Math.min(most, encoderMost) : most;
        if (current >= bound) {
            quietSince = nanoTime;
        }
        if (nanoTime - quietSince < QUIET_NANOS) {
            return current;
        }
        quietSince = nanoTime;
        long next = Math.min(bound, (long) Math.ceil(current / STEP));
        encoderMost = Math.max(encoderMost, next);
        return next;
    }

    /** The encoder does not take the last bit rate: it stays at the one before, beyond which it is not asked again. */
    void refused() {
        trial.giveUp();
        if (current < previous) {
            least = previous;
        } else {
            most = previous;
        }
        current = previous;
    }
}
