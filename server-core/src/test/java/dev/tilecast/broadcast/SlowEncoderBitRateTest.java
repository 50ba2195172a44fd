package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** The bit rate where players keep up and the encoder does not. */
class SlowEncoderBitRateTest {
    private static final long SECOND = 1_000_000_000;
    private static final long FRAME = SECOND / 25;
    private static final long MILLISECOND = 1_000_000;
    private static final long WANTED = 4_000_000;

    private final AdaptiveBitRate rate = new AdaptiveBitRate(WANTED);
    private final List<Long> rates = new ArrayList<>();
    private long now = Long.MAX_VALUE - SECOND;

    /** Encodes for so long; each frame takes what its bit rate costs. The bit rates that it took are added. */
    private List<Long> during(double seconds, boolean playersSlow, LongUnaryOperator nanosOfBitRate) {
        for (long end = now + (long) (seconds * SECOND); now - end < 0; now += FRAME) {
            long nanos = nanosOfBitRate.applyAsLong(rate.current());
            rate.frame(now, playersSlow, nanos >= 0.9 * FRAME, nanos).ifPresent(rates::add);
        }
        return rates;
    }

    private List<Long> during(double seconds, LongUnaryOperator nanosOfBitRate) {
        return during(seconds, false, nanosOfBitRate);
    }

    /** Milliseconds of a frame that others leave no time for. */
    private static LongUnaryOperator always(long millis) {
        return bitRate -> millis * MILLISECOND;
    }

    /** 10 ms a frame, and 10 for each megabit. */
    private static long byBits(long bitRate) {
        return 10 * MILLISECOND + 10 * bitRate;
    }

    @Test
    void oneLongFrameIsNoSlowEncoderButManyAre() {
        for (int i = 0; i < 50; i++) {
            assertEquals(OptionalLong.empty(), rate.frame(now += FRAME, false, i % 5 == 0, FRAME));
        }
        assertEquals(List.of(3_000_000L), during(1, always(50)));
    }

    @Test
    void aStepThatDoesNotMakeTheEncoderFasterIsTakenBackAndNotTriedAgainForAMinute() {
        assertEquals(List.of(3_000_000L, 4_000_000L), during(60, always(50)));
        assertEquals(List.of(3_000_000L, 4_000_000L, 3_000_000L, 4_000_000L), during(60, always(50)));
    }

    @Test
    void stepsThatHelpAreFollowedByOthersUntilTheEncoderIsQuickEnough() {
        assertEquals(List.of(3_000_000L, 2_250_000L), during(8, SlowEncoderBitRateTest::byBits));
    }

    @Test
    void theStepBeforeTheOneThatDidNotHelpIsKeptWhileTheEncoderIsSlow() {
        LongUnaryOperator firstMegabitCosts = bitRate -> (bitRate > 3_000_000 ? 60 : 50) * MILLISECOND;
        assertEquals(List.of(3_000_000L, 2_250_000L, 3_000_000L), during(50, firstMegabitCosts));
    }

    @Test
    void itComesDownToHalfAtMost() {
        LongUnaryOperator steep = bitRate -> 50 * MILLISECOND * bitRate / 1_000_000;
        assertEquals(List.of(3_000_000L, 2_250_000L, 2_000_000L), during(60, steep));
    }

    @Test
    void itGoesUpAgainWhenTheEncoderKeepsUp() {
        during(8, SlowEncoderBitRateTest::byBits);
        rates.clear();
        assertEquals(List.of(3_000_000L, 4_000_000L), during(20, always(10)));
    }

    @Test
    void slowPlayersBringItDownWhateverWasTriedForTheEncoder() {
        during(1, always(50));
        rates.clear();
        assertEquals(
                List.of(2_250_000L, 1_687_500L, 1_265_625L),
                during(7, true, always(50)).subList(0, 3));
    }

    @Test
    void aSlowEncoderThatBitsDoNotHelpKeepsItNotDownWhenPlayersKeepUpAgain() {
        during(5, true, always(10));
        rates.clear();
        during(5, true, always(50));
        assertEquals(WANTED, during(60, always(50)).getLast());
    }

    @Test
    void aStepThatTheEncoderRefusesIsNotTried() {
        during(0.9, always(50));
        rate.refused();
        assertEquals(WANTED, rate.current());
        assertEquals(List.of(3_000_000L), during(60, always(50)));
    }
}
