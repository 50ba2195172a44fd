package dev.tilecast.app.ui.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.frame.FrameRecording;
import dev.tilecast.app.frame.FrameSamples;
import org.junit.jupiter.api.Test;

class FrameBrowsingTest {
    @Test
    void theNewestBarStandsAtTheRight() {
        BarLayout bars = new BarLayout(40, 100, 6, 20);
        assertEquals(10, bars.room());
        assertEquals(10, bars.begin());
        assertEquals(94, bars.x(19));
        assertEquals(19, bars.indexAt(99));
        assertEquals(10, bars.indexAt(40));
        assertEquals(-1, bars.indexAt(39));
        assertEquals(-1, bars.indexAt(100));
    }

    @Test
    void fewFramesLeaveRoomAtTheLeft() {
        BarLayout bars = new BarLayout(40, 100, 6, 2);
        assertEquals(0, bars.begin());
        assertEquals(-1, bars.indexAt(60));
        assertEquals(0, bars.indexAt(90));
    }

    @Test
    void scalesEndAtRoundNumbers() {
        assertEquals(1, NiceScale.above(0));
        assertEquals(1, NiceScale.above(Double.NaN));
        assertEquals(50, NiceScale.above(20.1));
        assertEquals(200, NiceScale.above(200));
        assertEquals(1_000, NiceScale.above(501));
    }

    @Test
    void aChosenFrameHoldsTheViewAndStepsStayWithinIt() {
        FrameRecording recording = new FrameRecording();
        FrameSamples.add(recording, 5);
        FrameBrowsing browsing = new FrameBrowsing();
        browsing.show(recording);
        browsing.room(3);
        assertTrue(browsing.refresh());
        assertFalse(browsing.refresh(), "there is nothing new");
        browsing.select(4);
        assertTrue(browsing.isHeld());
        FrameSamples.add(recording, 2);
        assertFalse(browsing.refresh(), "it is held");
        assertEquals(2, browsing.cameSince());
        browsing.step(-4);
        assertEquals(1, browsing.selected().orElseThrow().sequence());
        assertEquals(3, browsing.view().end(), "the frame is in sight");
        browsing.step(-1);
        assertEquals(1, browsing.selected().orElseThrow().sequence());
        browsing.hold(false);
        assertEquals(7, browsing.view().end());
        assertEquals(0, browsing.cameSince());
    }
}
