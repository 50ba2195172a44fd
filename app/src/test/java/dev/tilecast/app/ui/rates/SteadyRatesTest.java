package dev.tilecast.app.ui.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SteadyRatesTest {
    private static final long MILLI = 1_000_000L;

    private final SteadyRates<String> rates = new SteadyRates<>();

    @Test
    void aSteadyCountHoldsStillHoweverTheReadingsFall() {
        Set<Long> shown = new TreeSet<>();
        for (long millis = 0; millis < 20_000; millis += 251) {
            double rate = rates.perSecond("a", millis * MILLI, millis * 30 / 1_000);
            if (millis > 5_000) {
                shown.add(Math.round(rate));
            }
        }
        assertEquals(Set.of(30L), shown);
    }

    @Test
    void aChangeIsSeenWithinASecond() {
        rates.perSecond("a", 0, 0);
        rates.perSecond("a", 4_000 * MILLI, 120);
        assertEquals(60, rates.perSecond("a", 5_000 * MILLI, 180));
    }

    @Test
    void whatStoppedIsZeroAfterASecond() {
        rates.perSecond("a", 0, 0);
        rates.perSecond("a", 1_000 * MILLI, 30);
        assertEquals(0, rates.perSecond("a", 2_000 * MILLI, 30));
    }

    @Test
    void aCountThatWasSetBackBeginsAnew() {
        rates.perSecond("a", 0, 100);
        assertEquals(0, rates.perSecond("a", 1_000 * MILLI, 3));
    }
}
