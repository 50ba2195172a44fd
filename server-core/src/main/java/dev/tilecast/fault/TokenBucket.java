package dev.tilecast.fault;

import java.util.concurrent.TimeUnit;

/** A slow line: lets no more bytes pass than its rate allows, in small steps. One thread at a time. */
public final class TokenBucket {
    private static final long STEPS_PER_SECOND = 100;

    /** Steps saved up while nothing is to be sent, or while the thread that sends was busy. */
    private static final long MOST_SAVED_STEPS = 5;

    private final double bytesPerNano;
    private final double step;
    private double saved;
    private long savedAt;

    /**
     * A bucket that is empty yet.
     *
     * @param bitsPerSecond the rate, above 0
     * @param nowNanos the clock, {@link System#nanoTime()}
     */
    public TokenBucket(long bitsPerSecond, long nowNanos) {
        double bytesPerSecond = bitsPerSecond / (double) Byte.SIZE;
        bytesPerNano = bytesPerSecond / TimeUnit.SECONDS.toNanos(1);
        step = Math.max(1, bytesPerSecond / STEPS_PER_SECOND);
        savedAt = nowNanos;
    }

    /**
     * {@return how many of the bytes may pass now; they are taken as passed}
     *
     * @param bytes those that wait
     * @param nowNanos the clock, {@link System#nanoTime()}
     */
    public int take(int bytes, long nowNanos) {
        save(nowNanos);
        int passed = (int) Math.min(bytes, saved);
        saved -= passed;
        return passed;
    }

    /**
     * {@return the time until another step of those bytes may pass: a hundredth of a second's, or all where they are
     * fewer}
     *
     * @param bytes those that wait
     * @param nowNanos the clock, {@link System#nanoTime()}
     */
    public long nanosUntil(int bytes, long nowNanos) {
        save(nowNanos);
        double missing = Math.min(bytes, step) - saved;
        return missing <= 0 ? 0 : (long) Math.ceil(missing / bytesPerNano);
    }

    private void save(long nowNanos) {
        saved = Math.min(saved + (nowNanos - savedAt) * bytesPerNano, step * MOST_SAVED_STEPS);
        savedAt = nowNanos;
    }
}
