package dev.tilecast.app.ui.rates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Rates over the last second of things that are counted one by one and read now and then. A second that starts between
 * two of them has one more or less than its neighbour: where that is all the difference, the mean of the last four
 * seconds stands for it, so that the number of a steady source holds still. One thread.
 */
public final class SteadyRates<K> {
    private static final long WINDOW = 1_000_000_000L;
    private static final long LONG_WINDOW = 4 * WINDOW;

    private final Map<K, Deque<Reading>> readings = new HashMap<>();

    private record Reading(long nanoTime, long count) {}

    /** Notes the count and answers its growth per second; 0 at first and after it was set back. */
    public double perSecond(K key, long nanoTime, long count) {
        Deque<Reading> kept = readings.computeIfAbsent(key, k -> new ArrayDeque<>());
        if (!kept.isEmpty() && count < kept.getLast().count()) {
            kept.clear();
        }
        Reading now = new Reading(nanoTime, count);
        kept.addLast(now);
        while (kept.size() > 2 && nanoTime - kept.getFirst().nanoTime() > LONG_WINDOW) {
            kept.removeFirst();
        }
        Reading second = newestBefore(kept, nanoTime - WINDOW);
        double seconds = (nanoTime - second.nanoTime()) / 1e9;
        if (seconds <= 0) {
            return 0;
        }
        double recent = (count - second.count()) / seconds;
        double mean = growth(kept.getFirst(), now);
        return Math.abs(recent - mean) * seconds <= 1 ? mean : recent;
    }

    private static Reading newestBefore(Deque<Reading> kept, long nanoTime) {
        Reading found = kept.getFirst();
        for (Iterator<Reading> each = kept.iterator(); each.hasNext(); ) {
            Reading reading = each.next();
            if (reading.nanoTime() > nanoTime) {
                break;
            }
            found = reading;
        }
        return found;
    }

    private static double growth(Reading first, Reading last) {
        return (last.count() - first.count()) * 1e9 / Math.max(1, last.nanoTime() - first.nanoTime());
    }

    /** Forgets all other keys. */
    public void retain(Set<K> keys) {
        readings.keySet().retainAll(keys);
    }
}
