package dev.tilecast.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long MILLI = 1_000_000;

    @Test
    void aLineOf80KilobitsCarries100BytesInTenMilliseconds() {
        TokenBucket line = new TokenBucket(80_000, 0);
        assertEquals(0, line.take(1000, 0));
        assertEquals(100, line.take(1000, 10 * MILLI));
        assertEquals(0, line.take(1000, 10 * MILLI));
        assertEquals(30, line.take(30, 20 * MILLI));
    }

    @Test
    void itSaysWhenTheNextStepMayPass() {
        TokenBucket line = new TokenBucket(80_000, 0);
        assertEquals(10 * MILLI, line.nanosUntil(1000, 0));
        assertEquals(1 * MILLI, line.nanosUntil(10, 0));
        line.take(1000, 5 * MILLI);
        assertEquals(10 * MILLI, line.nanosUntil(1000, 5 * MILLI));
        assertEquals(0, line.nanosUntil(1000, 15 * MILLI));
    }

    @Test
    void aLineThatWasIdleHasNotSavedMoreThanAFewSteps() {
        TokenBucket line = new TokenBucket(80_000, 0);
        assertEquals(500, line.take(100_000, 60_000 * MILLI));
    }

    @Test
    void theSlowestLineCarriesSingleBytes() {
        TokenBucket line = new TokenBucket(ConnectionFaults.LEAST_BITS_PER_SECOND, 0);
        assertEquals(62_500_000, line.nanosUntil(50, 0));
        assertEquals(1, line.take(50, 62_500_000));
    }

    @Property
    void neverMoreThanTheRateAllows(
            @ForAll @IntRange(min = 128, max = 100_000_000) int bitsPerSecond,
            @ForAll @Size(max = 50) List<@IntRange(min = 0, max = 40_000_000) Integer> pauses) {
        TokenBucket line = new TokenBucket(bitsPerSecond, 0);
        long now = 0;
        long passed = 0;
        for (int pause : pauses) {
            now += pause;
            passed += line.take(1 << 20, now);
            assertTrue(passed <= now / 8e9 * bitsPerSecond + 1, passed + " bytes after " + now + " ns");
        }
    }
}
