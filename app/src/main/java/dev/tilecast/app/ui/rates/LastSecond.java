package dev.tilecast.app.ui.rates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Turns counters that are read now and then into rates over about the last second. One thread. */
public final class LastSecond<K> {
    private static final long WINDOW = 1_000_000_000L;

    private final Map<K, Deque<Reading>> readings = new HashMap<>();

    private record Reading(long nanoTime, long value) {}

    /** Notes the counter's value and answers its growth per second; 0 at first and after it was set back. */
    public double perSecond(K key, long nanoTime, long value) {
        Deque<Reading> kept = readings.computeIfAbsent(key, k -> new ArrayDeque<>(8));
        if (!kept.isEmpty() && value < kept.getLast().value()) {
            kept.clear();
        }
        kept.addLast(new Reading(nanoTime, value));
        Reading oldest = kept.removeFirst();
        while (kept.size() > 1 && nanoTime - kept.getFirst().nanoTime() >= WINDOW) {
            oldest = kept.removeFirst();
        }
        kept.addFirst(oldest);
        long passed = nanoTime - oldest.nanoTime();
        return passed <= 0 ? 0 : (value - oldest.value()) * 1e9 / passed;
    }

    /** Forgets all other keys. */
    public void retain(Set<K> keys) {
        readings.keySet().retainAll(keys);
    }
}
