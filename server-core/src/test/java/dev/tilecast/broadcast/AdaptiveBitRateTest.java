package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptiveBitRateTest {
    private static final long SECOND = 1_000_000_000;
    private static final long FRAME = SECOND / 25;
    private static final long WANTED = 4_000_000;
    private static final long QUICK = FRAME / 4;

    private long now = Long.MAX_VALUE - SECOND;

    private long after(AdaptiveBitRate rate, double seconds, boolean playersSlow) {
        for (long end = now + (long) (seconds * SECOND); now - end < 0; now += FRAME) {
            rate.frame(now, playersSlow, false, QUICK);
        }
        return rate.current();
    }

    static Stream<Arguments> slowness() {
        return Stream.of(
                // seconds of slow players, bit rate behind them
                Arguments.of(0.1, 3_000_000),
                Arguments.of(1.9, 3_000_000),
                Arguments.of(2.1, 2_250_000),
                Arguments.of(4.1, 1_687_500),
                Arguments.of(60, 400_000));
    }

    @ParameterizedTest
    @MethodSource("slowness")
    void itComesDownByAQuarterEveryTwoSecondsToATenth(double seconds, long expected) {
        assertEquals(expected, after(new AdaptiveBitRate(WANTED), seconds, true));
    }

    @Test
    void itGoesUpAgainAfterFourQuietSecondsUpToWhatWasSet() {
        AdaptiveBitRate rate = new AdaptiveBitRate(WANTED);
        assertEquals(2_250_000, after(rate, 2.1, true));
        assertEquals(2_250_000, after(rate, 3.9, false));
        assertEquals(3_000_000, after(rate, 0.2, false));
        assertEquals(3_000_000, after(rate, 3.7, false));
        assertEquals(4_000_000, after(rate, 0.4, false));
        assertEquals(4_000_000, after(rate, 20, false));
    }

    @Test
    void aRateThatTheEncoderRefusesIsTheEndOfTheWayDownAndTheWayUpStaysOpen() {
        AdaptiveBitRate rate = new AdaptiveBitRate(WANTED);
        assertEquals(2_250_000, after(rate, 2.1, true));
        rate.refused();
        assertEquals(3_000_000, rate.current());
        assertEquals(3_000_000, after(rate, 20, true));
        assertEquals(4_000_000, after(rate, 10, false));
    }

    @Test
    void withoutABitRateThereIsNothingToChange() {
        AdaptiveBitRate none = new AdaptiveBitRate(0);
        assertEquals(0, after(none, 10, true));
        assertEquals(OptionalLong.empty(), none.frame(now, true, true, FRAME));
    }
}
