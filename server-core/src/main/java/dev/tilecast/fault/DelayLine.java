package dev.tilecast.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A long line: what enters comes out later, in the same order. Bounded in bytes, as what is on its way through a network
 * is. A changed delay holds for what is on its way too. One thread at a time.
 *
 * @param <T> what enters and comes out: a piece of the stream with its size
 */
public final class DelayLine<T> {
    /** What enters within that time travels together: else the slowest of a frame's many pieces would delay each frame. */
    private static final long TOGETHER_NANOS = 10_000_000;

    private final long capacity;
    private final RandomGenerator random;
    private final Deque<Entry<T>> entries = new ArrayDeque<>();
    private long delayNanos;
    private long jitterNanos;
    private long bytes;
    private double draw;
    private long drawnAt;
    private boolean drawn;

    /** @param draw -1 to 1, of the jitter */
    private record Entry<T>(T item, int bytes, long enteredAt, double draw) {}

    /**
     * An empty line without delay.
     *
     * @param capacity in bytes
     * @param random where jitter comes from
     */
    public DelayLine(long capacity, RandomGenerator random) {
        this.capacity = capacity;
        this.random = random;
    }

    /**
     * Changes the delay, for what is on its way too.
     *
     * @param delay what every item waits
     * @param jitter by how much the delay grows and shrinks
     */
    public void set(Duration delay, Duration jitter) {
        delayNanos = delay.toNanos();
        jitterNanos = jitter.toNanos();
    }

    /** {@return how many bytes can enter now} */
    public int room() {
        return Math.clamp(capacity - bytes, 0, Integer.MAX_VALUE);
    }

    /**
     * Puts an item at the end of the line.
     *
     * @param item comes out of {@link #poll} later
     * @param size in bytes, which count against the capacity
     * @param nowNanos the clock, {@link System#nanoTime()}
     * @throws IllegalArgumentException where there is no {@link #room} for it
     */
    public void enter(T item, int size, long nowNanos) {
        if (size > room()) {
            throw new IllegalArgumentException("no room for " + size + " bytes on a line with room for " + room());
        }
        if (!drawn || nowNanos - drawnAt >= TOGETHER_NANOS) {
            draw = random.nextDouble(-1, 1);
            drawnAt = nowNanos;
            drawn = true;
        }
        entries.addLast(new Entry<>(item, size, nowNanos, draw));
        bytes += size;
    }

    /**
     * {@return what comes out next; null where nothing does yet}
     *
     * @param nowNanos the clock, {@link System#nanoTime()}
     */
    public T poll(long nowNanos) {
        if (nanosUntilNext(nowNanos) > 0) {
            return null;
        }
        Entry<T> out = entries.removeFirst();
        bytes -= out.bytes;
        return out.item;
    }

    /**
     * {@return the time until something comes out; the largest number where nothing is on its way}
     *
     * @param nowNanos the clock, {@link System#nanoTime()}
     */
    public long nanosUntilNext(long nowNanos) {
        Entry<T> next = entries.peekFirst();
        if (next == null) {
            return Long.MAX_VALUE;
        }
        long travel = Math.max(0, delayNanos + (long) (jitterNanos * next.draw));
        return Math.max(0, travel - (nowNanos - next.enteredAt));
    }

    /** {@return the bytes that are on their way} */
    public long bytes() {
        return bytes;
    }

    /** {@return whether nothing is on its way} */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Takes out what is on its way, as when the line is cut.
     *
     * @param taker gets each item, in order
     */
    public void drain(Consumer<T> taker) {
        entries.forEach(entry -> taker.accept(entry.item));
        entries.clear();
        bytes = 0;
    }
}
