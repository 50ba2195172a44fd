package dev.tilecast.app.ui.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameRatesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long QUARTER = SECOND / 4;

    private final FrameRates<String> rates = new FrameRates<>();

    /** Reads a stream that sent a frame of 1,000 bytes at 0 and in each period since. */
    private FrameRates.Rate read(long nanoTime, long period, long stoppedNanoTime) {
        long last = Math.min(nanoTime, stoppedNanoTime) / period;
        return rates.rate("stream", nanoTime, last + 1, (last + 1) * 1_000, last * period);
    }

    @Test
    void theFirstReadingHasNoRate() {
        assertEquals(0, rates.rate("stream", SECOND, 500, 500_000, SECOND).framesPerSecond());
    }

    @Test
    void theRateOfASteadyStreamHoldsStillHoweverReadingsFallBetweenFrames() {
        long period = SECOND / 30;
        for (int i = 0; i < 40; i++) {
            FrameRates.Rate rate = read(i * QUARTER + i % 3 * 11_000_000, period, Long.MAX_VALUE);
            if (i >= 4) {
                assertEquals(30, rate.framesPerSecond(), 0.001);
                assertEquals(30_000, rate.amountPerSecond(), 1);
            }
        }
    }

    @Test
    void aStreamOfOneFrameASecondIsNotTakenForAStoppedOne() {
        for (int i = 0; i < 40; i++) {
            double rate = read(i * QUARTER, SECOND, Long.MAX_VALUE).framesPerSecond();
            if (i >= 4) {
                assertEquals(1, rate, 0.001);
            }
        }
    }

    @Test
    void aStreamThatStopsFallsToNothingWithinASecond() {
        double before = 30;
        for (int i = 0; i <= 8; i++) {
            read(i * QUARTER, SECOND / 30, 2 * SECOND);
        }
        for (int i = 9; i <= 12; i++) {
            double rate = read(i * QUARTER, SECOND / 30, 2 * SECOND).framesPerSecond();
            assertEquals(true, rate < before, rate + " after " + before);
            before = rate;
        }
        assertEquals(0, read(13 * QUARTER, SECOND / 30, 2 * SECOND).framesPerSecond());
    }

    @Test
    void aCounterThatWasSetBackBeginsAnew() {
        rates.rate("stream", SECOND, 500, 500, SECOND);
        assertEquals(0, rates.rate("stream", 2 * SECOND, 3, 3, 2 * SECOND).framesPerSecond());
        assertEquals(2, rates.rate("stream", 3 * SECOND, 5, 5, 3 * SECOND).framesPerSecond(), 1e-9);
    }
}
