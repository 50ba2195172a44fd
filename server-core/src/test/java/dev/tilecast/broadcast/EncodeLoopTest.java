package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import dev.tilecast.canvas.PixelType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which canvases go out, when, and with a key frame. */
class EncodeLoopTest extends LoopFixture {
    private static final long SECOND = 1_000_000_000;

    @Test
    void theFirstPlayerWaitsForTheFirstCanvas() throws Exception {
        RecordedPlayer player = joined();
        renderer.publish();
        BroadcastFrame first = player.awaitFrame();
        assertTrue(first.data().keyFrame());
        assertTrue(first.data().bytes().isDirect());
        assertEquals(new BroadcastFormat(16, 16, 30), first.format());
        assertEquals('a', first.configuration().orElseThrow().bytes().get(5));
        renderer.publish();
        assertFalse(player.awaitFrame().data().keyFrame());
    }

    @Test
    void playersThatJoinTogetherShareOneKeyFrame() throws Exception {
        renderer.publish();
        codec.hold();
        List<RecordedPlayer> players = new ArrayList<>(List.of(joined()));
        codec.begun.acquire();
        for (int i = 0; i < 9; i++) {
            players.add(joined());
        }
        codec.permits.release(1000);
        BroadcastFrame shared = players.getFirst().awaitFrame();
        for (RecordedPlayer player : players.subList(1, 10)) {
            assertTrue(player.awaitFrame() == shared);
        }
        assertEquals(1, broadcast.snapshot().keyFrames());
        assertEquals(10, broadcast.snapshot().players());
    }

    @Test
    void aLaterPlayerGetsAKeyFrameAtOnceWithoutANewCanvas() throws Exception {
        renderer.publish();
        RecordedPlayer first = joined();
        first.awaitFrame();
        for (int i = 0; i < 70; i++) {
            // More than the young frames that are kept.
            renderer.publish();
            first.awaitFrame();
        }
        long before = first.awaitFrame().nanoTime();
        BroadcastFrame shown = joined().awaitFrame();
        assertTrue(shown.data().keyFrame());
        assertTrue(shown.nanoTime() - before > 0);
        assertEquals(71, canvasOf(shown));
    }

    @Test
    void whereNothingNewComesTheNewestCanvasGoesOutOnceASecond() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        BroadcastFrame first = player.awaitFrame();
        BroadcastFrame second = player.awaitFrame();
        assertTrue(second.nanoTime() - first.nanoTime() >= SECOND * 9 / 10);
        assertEquals(1, canvasOf(second));
        assertEquals(0, player.waiting());
    }

    @Test
    void theLastCanvasAboveTheFrameRateIsShown() throws Exception {
        broadcast.setParameter("framerate", "2");
        RecordedPlayer player = joined();
        renderer.publish();
        assertEquals(1, canvasOf(player.awaitFrame()));
        renderer.publish();
        renderer.publish();
        renderer.publish();
        BroadcastFrame last = player.awaitFrame();
        while (canvasOf(last) < 4) {
            // Where this thread was interrupted between two of them.
            last = player.awaitFrame();
        }
        assertEquals(2.0, last.format().framesPerSecond());
    }

    @Test
    void canvasesOfAnotherSizeGetAnotherEncoder() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        TestSource larger = new TestSource(PixelType.RGB, 33, 17);
        larger.publish();
        broadcast.setSource(larger.source());
        BroadcastFrame next = player.awaitFrame();
        assertTrue(next.data().keyFrame());
        assertEquals(new BroadcastFormat(33, 17, 30), next.format());
        assertEquals(1, codec.mostOpen.get());
        larger.publish();
        assertEquals(2, canvasOf(player.awaitFrame()));
    }

    @Test
    void aKeyFrameForAPlayerThatLostFramesComesNoSoonerThanHalfASecondAfterTheLast() throws Exception {
        RecordedPlayer player = joined();
        renderer.publish();
        player.answers(Answer.NEEDS_KEY_FRAME);
        BroadcastFrame last = player.awaitFrame();
        for (BroadcastFrame next = last; !next.data().keyFrame() || next == last; next = player.awaitFrame()) {
            renderer.publish();
        }
        assertTrue(broadcast.snapshot().framesEncoded() > 2);
        assertEquals(2, broadcast.snapshot().keyFrames());
    }

    @Test
    void canvasesThatTheEncoderDoesNotTakeAreConverted() throws Exception {
        TestSource floats = new TestSource(PixelType.COLOR, 8, 8);
        floats.publish();
        broadcast.setSource(floats.source());
        assertTrue(joined().awaitFrame().data().keyFrame());
    }
}
