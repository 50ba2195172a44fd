package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.PixelType;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopInboxTest {
    private static final double RENDER_RATE = 10;

    private final AtomicLong clock = new AtomicLong(TimeUnit.HOURS.toNanos(1));
    private final BroadcastCounts counts = new BroadcastCounts();
    private final LoopInbox inbox =
            new LoopInbox(new TestSource(PixelType.RGB, 16, 16).source(), RENDER_RATE, counts, clock::get);
    private final Viewer viewer = new Viewer(new RecordedPlayer());

    @BeforeEach
    void aPlayerWatches() throws InterruptedException {
        inbox.join(viewer);
        assertTrue(inbox.begin());
        inbox.await(false, 0);
    }

    private void after(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Whether there is a canvas to encode now. */
    private boolean takesCanvas() throws InterruptedException {
        return inbox.await(true, clock.get()).canvas();
    }

    @Test
    void ofCanvasesAboveTheFrameRateTheLastOneIsEncodedAPeriodLater() throws Exception {
        inbox.pace(2);
        assertTrue(inbox.published());
        assertTrue(takesCanvas());
        for (int i = 0; i < 3; i++) {
            after(100);
            assertFalse(inbox.published());
            assertFalse(takesCanvas());
        }
        after(500);
        assertFalse(takesCanvas());
        after(100);
        assertTrue(takesCanvas());
        assertFalse(takesCanvas());
        assertEquals(3, inbox.takeLeftOut());
        assertEquals(0, inbox.takeLeftOut());
    }

    @Test
    void aCanvasAtTheNextPeriodTakesThePlaceOfThoseLeftOut() throws Exception {
        inbox.pace(2);
        inbox.published();
        assertTrue(takesCanvas());
        after(300);
        assertFalse(inbox.published());
        after(200);
        assertTrue(inbox.published());
        assertTrue(takesCanvas());
        after(1000);
        assertFalse(takesCanvas());
    }

    @Test
    void canvasesThatDoNotComeAtTheRenderersRateAreCounted() {
        inbox.published();
        after(100);
        inbox.published();
        assertEquals(0, counts.renderedLate.sum());
        after(400);
        inbox.published();
        assertEquals(3, counts.renderedLate.sum());
        assertEquals(0, counts.encoderSkipped.sum());
        assertEquals(0, counts.networkDropped.sum());
    }

    @Test
    void withoutAPlayerThereIsNoMoreToDo() throws Exception {
        inbox.published();
        inbox.leave(viewer);
        assertNull(inbox.await(false, 0));
        assertTrue(inbox.end());
    }
}
