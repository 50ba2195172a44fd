package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.video.VideoException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** An encoder's parameters, set by the program or adapted, while it runs. */
class LoopParametersTest extends LoopFixture {
    @Test
    void aRefusedParameterChangesNothing() throws Exception {
        broadcast.setParameter("bitrate", "1000");
        VideoException idle = assertThrows(VideoException.class, () -> broadcast.setParameter("bitrate", "much"));
        assertEquals("no bit rate: much", idle.getMessage());
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        VideoException running = assertThrows(VideoException.class, () -> broadcast.setParameter("bitrate", "more"));
        assertEquals(VideoException.Reason.BAD_PARAMETER, running.reason());
        assertThrows(VideoException.class, () -> broadcast.setParameter("framerate", "0"));
        assertEquals("{bitrate=1000}", broadcast.snapshot().parameters().toString());
        assertEquals(1000, broadcast.snapshot().bitRate());
        broadcast.setParameter("bitrate", "2000");
        assertEquals("2000", codec.parameters.get("bitrate"));
        assertEquals(2000, broadcast.snapshot().bitRate());
    }

    @Test
    void aParameterThatComesBeforeInitBeginsTheEncoderAnew() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        broadcast.setParameter("preset", "fast");
        renderer.publish();
        assertTrue(player.awaitFrame().data().keyFrame());
        assertEquals(2, codec.opened.get());
        assertEquals(1, codec.mostOpen.get());
    }

    @Test
    void aNewConfigurationComesWithItsKeyFrame() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        broadcast.setParameter("profile", "b");
        renderer.publish();
        BroadcastFrame next = player.awaitFrame();
        assertTrue(next.data().keyFrame());
        assertEquals('b', next.configuration().orElseThrow().bytes().get(5));
    }

    @Test
    void whereAllPlayersAreBehindTheBitRateComesDown() throws Exception {
        broadcast.setParameter("bitrate", "1000000");
        renderer.publish();
        RecordedPlayer slow = new RecordedPlayer();
        slow.answers(Answer.BEHIND);
        RecordedPlayer quick = new RecordedPlayer();
        Broadcast.Membership quickOne = broadcast.join(quick);
        quick.awaitFrame();
        broadcast.join(slow);
        slow.awaitFrame();
        renderer.publish();
        slow.awaitFrame();
        assertEquals(1_000_000, broadcast.snapshot().bitRate());
        quickOne.close();
        renderer.publish();
        slow.awaitFrame();
        renderer.publish();
        slow.awaitFrame();
        assertEquals("750000", codec.parameters.get("bitrate"));
        assertEquals("{bitrate=1000000}", broadcast.snapshot().parameters().toString());
    }

    @Test
    void anEncodersOwnBitRateComesDownToo() throws Exception {
        codec.ownBitRate = OptionalLong.of(4_000_000);
        renderer.publish();
        RecordedPlayer slow = joined();
        slow.answers(Answer.BEHIND);
        for (int i = 0; i < 3; i++) {
            slow.awaitFrame();
            renderer.publish();
        }
        slow.awaitFrame();
        assertEquals("3000000", codec.parameters.get("bitrate"));
        assertEquals(3_000_000, broadcast.snapshot().bitRate());
        assertEquals("{}", broadcast.snapshot().parameters().toString());
    }

    @Test
    void theEncoderIsToldTheRenderersRateWhereThereIsNoOther() throws Exception {
        renderer.publish();
        try (Broadcast rendered = new Broadcast(
                "rendered",
                renderer.source(),
                codec.codecs(),
                TestCodec.NAME,
                new BroadcastOptions(60, true, LatencyRecorder.none()))) {
            RecordedPlayer player = new RecordedPlayer();
            rendered.join(player);
            assertEquals(60, player.awaitFrame().format().framesPerSecond());
            assertEquals("60", codec.parameters.get("framerate"));
            rendered.setParameter("framerate", "25");
            assertEquals("25", codec.parameters.get("framerate"));
        }
    }

    @Test
    void parametersAreSetWhilePlayersComeAndGo() throws Exception {
        renderer.publish();
        Thread visitor = Thread.ofVirtual().start(() -> {
            for (int visit = 0; visit < 100; visit++) {
                broadcast.join(new RecordedPlayer()).close();
            }
        });
        for (int i = 1; i <= 100; i++) {
            broadcast.setParameter("bitrate", Integer.toString(i));
        }
        visitor.join();
        joined().awaitFrame();
        assertEquals(100, broadcast.snapshot().bitRate());
    }

    @Test
    void aPlayerMaySetParametersWhileItTakesAFrame() throws Exception {
        List<String> refusals = new CopyOnWriteArrayList<>();
        RecordedPlayer player = new RecordedPlayer() {
            @Override
            public Answer offer(BroadcastFrame frame) {
                broadcast.setParameter("bitrate", "5000");
                refusals.add(assertThrows(VideoException.class, () -> broadcast.setParameter("bitrate", "much"))
                        .getMessage());
                return super.offer(frame);
            }
        };
        renderer.publish();
        broadcast.join(player);
        player.awaitFrame();
        renderer.publish();
        player.awaitFrame();
        assertEquals("5000", codec.parameters.get("bitrate"));
        assertEquals("no bit rate: much", refusals.getFirst());
    }
}
