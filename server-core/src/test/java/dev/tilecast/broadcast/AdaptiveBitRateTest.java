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

    private long now = Long.MAX_VALUE - SECOND;

    private long after(AdaptiveBitRate rate, double seconds, boolean playersSlow, boolean encoderSlow) {
        for (long end = now + (long) (seconds * SECOND); now - end < 0; now += FRAME) {
            rate.frame(now, playersSlow, encoderSlow);
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
        assertEquals(expected, after(new AdaptiveBitRate(WANTED), seconds, true, false));
    }

    @Test
    void itGoesUpAgainAfterFourQuietSecondsUpToWhatWasSet() {
        AdaptiveBitRate rate = new AdaptiveBitRate(WANTED);
        assertEquals(2_250_000, after(rate, 2.1, true, false));
        assertEquals(2_250_000, after(rate, 3.9, false, false));
        assertEquals(3_000_000, after(rate, 0.2, false, false));
        assertEquals(3_000_000, after(rate, 3.7, false, false));
        assertEquals(4_000_000, after(rate, 0.4, false, false));
        assertEquals(4_000_000, after(rate, 20, false, false));
    }

    @Test
    void aRateThatTheEncoderRefusesIsTheEndOfTheWayDownAndTheWayUpStaysOpen() {
        AdaptiveBitRate rate = new AdaptiveBitRate(WANTED);
        assertEquals(2_250_000, after(rate, 2.1, true, false));
        rate.refused();
        assertEquals(3_000_000, rate.current());
        assertEquals(3_000_000, after(rate, 20, true, false));
        assertEquals(4_000_000, after(rate, 10, false, false));
    }

    @Test
    void oneLongFrameIsNoSlowEncoderButManyAre() {
        AdaptiveBitRate rate = new AdaptiveBitRate(WANTED);
        for (int i = 0; i < 50; i++) {
            assertEquals(OptionalLong.empty(), rate.frame(now += FRAME, false, i % 5 == 0));
        }
        assertEquals(3_000_000, after(rate, 1, false, true));
    }

    @Test
    void withoutABitRateThereIsNothingToChange() {
        assertEquals(0, after(new AdaptiveBitRate(0), 10, true, true));
    }
}
