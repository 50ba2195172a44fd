package dev.tilecast.app.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClockLatencyTest {
    private static final long DAY_NANOS = 24L * 3_600 * 1_000_000_000L;

    @Test
    void countsFromTheMiddleOfTheShownHundredth() {
        assertEquals(
                95,
                ClockLatency.millis(LocalTime.of(12, 0, 0, 500_000_000), LocalTime.of(12, 0, 0, 600_000_000)),
                1e-6);
    }

    @Test
    void midnightInBetweenDoesNotMatter() {
        assertEquals(
                195,
                ClockLatency.millis(LocalTime.of(23, 59, 59, 900_000_000), LocalTime.of(0, 0, 0, 100_000_000)),
                1e-6);
    }

    @Property
    void anyLatencyAtAnyTimeIsFoundToHalfTheResolution(
            @ForAll @IntRange(max = 86_399_999) int shownMillis, @ForAll @IntRange(max = 3_600_000) int latency) {
        LocalTime shown = LocalTime.ofNanoOfDay(shownMillis / 10 * 10 * 1_000_000L);
        LocalTime now = LocalTime.ofNanoOfDay((shownMillis + (long) latency) * 1_000_000L % DAY_NANOS);
        assertEquals(latency, ClockLatency.millis(shown, now), 5.01);
    }
}
