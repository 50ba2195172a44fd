package dev.tilecast.app.clock;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Brings together when a frame was sent and what its picture shows, whichever comes first; bounded. Any thread. */
final class SentTimes {
    private static final int MOST = 512;

    private final Map<Long, Long> written = bounded();
    private final Map<Long, Reading> read = bounded();

    /**
     * A picture that is read before it was sent.
     *
     * @param ready when it was decoded
     */
    record Reading(LocalTime shown, long ready) {}

    private static <V> Map<Long, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /** @return what the picture shows, where that is known already */
    synchronized Optional<Reading> written(long number, long nanoTime) {
        Reading reading = read.remove(number);
        if (reading == null) {
            written.put(number, nanoTime);
        }
        return Optional.ofNullable(reading);
    }

    /** @return when it was sent, where it was already */
    synchronized Optional<Long> read(long number, LocalTime shown, long ready) {
        Long time = written.remove(number);
        if (time == null) {
            read.put(number, new Reading(shown, ready));
        }
        return Optional.ofNullable(time);
    }

    synchronized void forget(long number) {
        read.remove(number);
        written.remove(number);
    }
}
