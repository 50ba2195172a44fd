package dev.tilecast.app.ui.rates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Rates over the last second of things that come in frames. Measured from frame to frame and not from reading to
 * reading, so that the rate of a steady stream holds still however the readings fall between its frames. One thread.
 */
public final class FrameRates<K> {
    private static final long WINDOW = 1_000_000_000L;
    private static final double LATE = 1.5;

    private final Map<K, Deque<Reading>> readings = new HashMap<>();

    private record Reading(long frameNanoTime, long frames, long amount) {}

    /** @param amountPerSecond of what the frames carry, such as bytes */
    public record Rate(double framesPerSecond, double amountPerSecond) {
        private static final Rate NONE = new Rate(0, 0);
    }

    /**
     * Notes the counters and answers their growth.
     *
     * @param frames so far
     * @param amount of all these frames
     * @param frameNanoTime when the last of them was
     */
    public Rate rate(K key, long nanoTime, long frames, long amount, long frameNanoTime) {
        Deque<Reading> kept = readings.computeIfAbsent(key, k -> new ArrayDeque<>(8));
        if (!kept.isEmpty() && frames < kept.getLast().frames()) {
            kept.clear();
        }
        if (frames > 0 && (kept.isEmpty() || frames > kept.getLast().frames())) {
            kept.addLast(new Reading(frameNanoTime, frames, amount));
        }
        // Two stay, since slow streams have less than a frame in the window.
        while (kept.size() > 2 && nanoTime - second(kept).frameNanoTime() >= WINDOW) {
            kept.removeFirst();
        }
        return kept.size() < 2 ? Rate.NONE : between(kept.getFirst(), kept.getLast(), nanoTime);
    }

    private static Reading second(Deque<Reading> kept) {
        Reading first = kept.removeFirst();
        Reading second = kept.getFirst();
        kept.addFirst(first);
        return second;
    }

    private static Rate between(Reading first, Reading last, long nanoTime) {
        long frames = last.frames() - first.frames();
        double passed = Math.max(1, last.frameNanoTime() - first.frameNanoTime());
        double silence = nanoTime - last.frameNanoTime();
        double late = LATE * passed / frames;
        if (silence > late) {
            if (silence > WINDOW) {
                return Rate.NONE;
            }
            passed += silence;
        }
        return new Rate(frames * 1e9 / passed, (last.amount() - first.amount()) * 1e9 / passed);
    }

    /** Forgets all other keys. */
    public void retain(Set<K> keys) {
        readings.keySet().retainAll(keys);
    }
}
