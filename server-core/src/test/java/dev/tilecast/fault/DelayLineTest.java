package dev.tilecast.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DelayLineTest {
    private static final long MILLI = 1_000_000;

    /** Draws the lowest: the whole jitter is taken away. */
    private static final RandomGenerator LOWEST = () -> 0;

    private final DelayLine<String> line = new DelayLine<>(100, LOWEST);

    @Test
    void whatEntersComesOutLaterInTheSameOrder() {
        line.set(Duration.ofMillis(50), Duration.ZERO);
        line.enter("a", 10, 0);
        line.enter("b", 10, 20 * MILLI);
        assertNull(line.poll(49 * MILLI));
        assertEquals("a", line.poll(50 * MILLI));
        assertEquals(20 * MILLI, line.nanosUntilNext(50 * MILLI));
        assertEquals("b", line.poll(70 * MILLI));
        assertEquals(Long.MAX_VALUE, line.nanosUntilNext(70 * MILLI));
    }

    @Test
    void withoutADelayItComesOutAtOnce() {
        line.enter("a", 10, 7);
        assertEquals("a", line.poll(7));
    }

    @Test
    void jitterMakesTheDelayLongerOrShorterButNeverNegative() {
        line.set(Duration.ofMillis(50), Duration.ofMillis(20));
        line.enter("a", 10, 0);
        assertEquals(30 * MILLI, line.nanosUntilNext(0));
        line.set(Duration.ofMillis(50), Duration.ofMillis(80));
        assertEquals(0, line.nanosUntilNext(0));
    }

    @Test
    void whatEntersTogetherTravelsTogether() {
        double[] draws = {0.5, 1, 0};
        int[] next = {0};
        DelayLine<String> drawn = new DelayLine<>(100, new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new AssertionError("only doubles are drawn");
            }

            @Override
            public double nextDouble(double from, double to) {
                return draws[next[0]++];
            }
        });
        drawn.set(Duration.ofMillis(100), Duration.ofMillis(40));
        drawn.enter("head", 10, 0);
        drawn.enter("body", 10, 5 * MILLI);
        assertEquals(120 * MILLI, drawn.nanosUntilNext(0));
        assertEquals("head", drawn.poll(120 * MILLI));
        assertEquals(5 * MILLI, drawn.nanosUntilNext(120 * MILLI));
        drawn.enter("next", 10, 15 * MILLI);
        assertEquals("body", drawn.poll(125 * MILLI));
        assertEquals(30 * MILLI, drawn.nanosUntilNext(125 * MILLI));
    }

    @Test
    void aChangedDelayHoldsForWhatIsOnItsWay() {
        line.set(Duration.ofSeconds(5), Duration.ZERO);
        line.enter("a", 10, 0);
        line.set(Duration.ZERO, Duration.ZERO);
        assertEquals("a", line.poll(1));
    }

    @Test
    void itIsBoundedInBytes() {
        line.set(Duration.ofSeconds(5), Duration.ZERO);
        line.enter("a", 60, 0);
        assertEquals(40, line.room());
        assertThrows(IllegalArgumentException.class, () -> line.enter("b", 41, 0));
        line.enter("c", 40, 0);
        assertEquals(100, line.bytes());
        line.poll(5_000 * MILLI);
        assertEquals(60, line.room());
    }

    @Test
    void aCutLineGivesBackWhatWasOnItsWay() {
        line.enter("a", 10, 0);
        line.enter("b", 10, 0);
        List<String> left = new ArrayList<>();
        line.drain(left::add);
        assertEquals(List.of("a", "b"), left);
        assertEquals(100, line.room());
    }
}
