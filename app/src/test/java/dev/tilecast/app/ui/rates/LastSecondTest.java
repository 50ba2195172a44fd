package dev.tilecast.app.ui.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LastSecondTest {
    private static final long QUARTER = 250_000_000L;

    private final LastSecond<String> rates = new LastSecond<>();

    @Test
    void theFirstReadingHasNoRate() {
        assertEquals(0, rates.perSecond("frames", 0, 1_000));
    }

    @Test
    void aSteadyCounterHasASteadyRate() {
        for (int i = 0; i < 3; i++) {
            rates.perSecond("frames", i * QUARTER, i * 10);
        }
        for (int i = 3; i < 100; i++) {
            assertEquals(40, rates.perSecond("frames", i * QUARTER, i * 10), 1e-9);
        }
    }

    @Test
    void whatIsOlderThanASecondDoesNotCount() {
        for (int i = 0; i <= 8; i++) {
            rates.perSecond("frames", i * QUARTER, i <= 4 ? i * 10 : 40);
        }
        assertEquals(0, rates.perSecond("frames", 9 * QUARTER, 40));
    }

    @Test
    void aCounterThatWasSetBackBeginsAnew() {
        rates.perSecond("frames", 0, 500);
        assertEquals(0, rates.perSecond("frames", QUARTER, 3));
        assertEquals(8, rates.perSecond("frames", 2 * QUARTER, 5), 1e-9);
    }
}
