package dev.tilecast.app.clock;

import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/** How old a shown clock is. */
public final class ClockLatency {
    private static final double DAY = TimeUnit.DAYS.toMillis(1);
    private static final double NANOS_PER_MILLI = 1e6;

    private ClockLatency() {}

    /**
     * Milliseconds from the time that was shown to now, from the middle of the shown hundredth on: exact to half of the
     * clock's resolution, 5 ms. Midnight in between does not matter; negative where the clock that was shown is ahead.
     *
     * @param now in the shown clock's zone
     */
    public static double millis(LocalTime shown, LocalTime now) {
        return between(shown, now) - ClockReader.RESOLUTION_MILLIS / 2.0;
    }

    /** Milliseconds from one time of day to another that is less than half a day away. */
    static double between(LocalTime from, LocalTime to) {
        double passed = (to.toNanoOfDay() - from.toNanoOfDay()) / NANOS_PER_MILLI;
        return passed - Math.round(passed / DAY) * DAY;
    }
}
