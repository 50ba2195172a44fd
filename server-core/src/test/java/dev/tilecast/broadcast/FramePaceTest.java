package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FramePaceTest {
    private static final long MILLI = 1_000_000;
    private static final long BEGIN = Long.MAX_VALUE - 500 * MILLI;

    private static int picked(FramePace pace, double canvasesPerSecond, int canvases, long tremble) {
        int picked = 0;
        for (int i = 0; i < canvases; i++) {
            // Over the clock's overflow: differences are what counts.
            long time = BEGIN + Math.round(i * 1e9 / canvasesPerSecond) + (i % 3 - 1) * tremble;
            picked += pace.picks(time) ? 1 : 0;
        }
        return picked;
    }

    @Test
    void withoutABoundEveryCanvasIsPicked() {
        assertEquals(100, picked(new FramePace(0), 1000, 100, 0));
    }

    @Test
    void everySecondOneAtTwiceTheRateAlsoWhereTheRendererTrembles() {
        FramePace pace = new FramePace(30);
        for (int i = 0; i < 60; i++) {
            long tremble = (i / 2 % 3 - 1) * MILLI;
            assertEquals(i % 2 == 0, pace.picks(BEGIN + Math.round(i * 1e9 / 60) + tremble), "canvas " + i);
        }
    }

    @Test
    void whatComesSlowerIsPickedWhole() {
        assertEquals(50, picked(new FramePace(30), 25, 50, MILLI));
        assertEquals(60, picked(new FramePace(30), 30, 60, MILLI));
    }

    @Test
    void aCanvasThatWasLateDoesNotCostTheNextOne() {
        FramePace pace = new FramePace(30);
        long period = 33_333_333;
        assertTrue(pace.picks(BEGIN));
        assertTrue(pace.picks(BEGIN + 2 * period + 10 * MILLI));
        assertTrue(pace.picks(BEGIN + 3 * period));
        assertTrue(pace.picks(BEGIN + 4 * period));
    }

    @Test
    void theAverageIsTheBoundWhereRatesDoNotDivide() {
        int picked = picked(new FramePace(30), 50, 500, 0);
        assertTrue(picked >= 298 && picked <= 302, picked + " of 500 canvases in 10 s");
    }

    @Test
    void afterASilenceNothingIsMadeUpFor() {
        FramePace pace = new FramePace(10);
        assertTrue(pace.picks(BEGIN));
        assertTrue(pace.picks(BEGIN + 5_000 * MILLI));
        assertFalse(pace.picks(BEGIN + 5_050 * MILLI));
    }

    @Test
    void oneThatWasNotPickedWaitsLongerThanTheNextCouldTake() {
        FramePace pace = new FramePace(10);
        assertTrue(pace.picks(BEGIN));
        assertFalse(pace.picks(BEGIN + 50 * MILLI));
        long patience = pace.patience(BEGIN + 50 * MILLI);
        assertTrue(patience - BEGIN > 150 * MILLI);
        pace.madeUpFor(patience);
        assertFalse(pace.picks(patience + 50 * MILLI));
    }

    @Test
    void missedPeriodsAreLate() {
        LateCanvases late = new LateCanvases(25);
        assertEquals(0, late.missedBefore(BEGIN));
        assertEquals(0, late.missedBefore(BEGIN + 45 * MILLI));
        assertEquals(2, late.missedBefore(BEGIN + 165 * MILLI));
        late.restart();
        assertEquals(0, late.missedBefore(BEGIN + 9_000 * MILLI));
    }

    @Test
    void whoRendersOnChangeIsNeverLate() {
        LateCanvases late = new LateCanvases(0);
        assertEquals(0, late.missedBefore(BEGIN));
        assertEquals(0, late.missedBefore(BEGIN + 60_000 * MILLI));
    }
}
