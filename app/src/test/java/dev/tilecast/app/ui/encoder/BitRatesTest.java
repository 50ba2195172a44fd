package dev.tilecast.app.ui.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitRatesTest {

    @ParameterizedTest
    @CsvSource({
        "2.5M, 2500000",
        "800k, 800000",
        "6000000, 6000000",
        "1.5 m, 1500000",
        "4 Mbit/s, 4000000",
        "500kbps, 500000",
        "0.1G, 100000000"
    })
    void ratesAreReadAsPeopleWriteThem(String written, long rate) {
        assertEquals(OptionalLong.of(rate), BitRates.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "-1M", "0", "2,5M", "1e6", "9999999999999"})
    void otherWordsAreNone(String written) {
        assertTrue(BitRates.parse(written).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2500000, 2.5M", "800000, 800k", "6000000, 6M", "1234567, 1.234567M", "950, 950"})
    void ratesAreWrittenShortAndWhole(long rate, String written) {
        assertEquals(written, BitRates.write(rate));
        assertEquals(OptionalLong.of(rate), BitRates.parse(written));
    }

    @Test
    void theStepsGoFrom100kTo100MByAQuarterEach() {
        assertEquals(100_000, BitRates.ofStep(0));
        assertEquals(3_150_000, BitRates.ofStep(15));
        assertEquals(100_000_000, BitRates.ofStep(BitRates.STEPS));
        for (int step = 0; step <= BitRates.STEPS; step++) {
            assertEquals(step, BitRates.position(BitRates.ofStep(step)), 1e-9);
        }
        assertEquals(0, BitRates.position(1));
        assertEquals(BitRates.STEPS, BitRates.position(1_000_000_000));
    }
}
