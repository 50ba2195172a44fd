package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EncodeLoopTest {
    private static final long SECOND = 1_000_000_000;

    private final TestCodec codec = new TestCodec();
    private final TestSource renderer = new TestSource(PixelType.RGB, 16, 16);
    private final Broadcast broadcast =
            new Broadcast("loop-test", renderer.source(), codec.codecs(), TestCodec.NAME, BroadcastOptions.standard());

    @AfterEach
    void close() {
        codec.permits.release(1000);
        broadcast.close();
    }

    private RecordedPlayer joined() {
        RecordedPlayer player = new RecordedPlayer();
        broadcast.join(player);
        return player;
    }

    private static int canvasOf(BroadcastFrame frame) {
        return frame.data().bytes().get(5);
    }

    private static void awaitNoThread() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("tilecast-encode-loop-test")) {
                thread.join(10_000);
                assertFalse(thread.isAlive());
            }
        }
    }

    @Test
    void withoutAPlayerThereIsNeitherThreadNorEncoder() throws Exception {
        renderer.publish();
        awaitNoThread();
        RecordedPlayer player = new RecordedPlayer();
        Broadcast.Membership membership = broadcast.join(player);
        player.awaitFrame();
        assertEquals("test encoder", broadcast.encoder());
        membership.close();
        membership.close();
        awaitNoThread();
        assertEquals(0, codec.open.get());
        assertEquals("", broadcast.encoder());
        assertEquals(0, broadcast.snapshot().players());
        joined().awaitFrame();
        assertEquals(2, codec.opened.get());
    }

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
    void canvasesReplacedWhileTheEncoderWorksAreCounted() throws Exception {
        RecordedPlayer player = joined();
        codec.hold();
        renderer.publish();
        codec.begun.acquire();
        renderer.publish();
        renderer.publish();
        renderer.publish();
        codec.permits.release(1000);
        assertEquals(1, canvasOf(player.awaitFrame()));
        assertEquals(4, canvasOf(player.awaitFrame()));
        assertEquals(2, broadcast.snapshot().encoderSkipped());
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
    void aFailureEndsThePlayersAndTheNextOneTriesAgain() throws Exception {
        renderer.publish();
        codec.failure = new IllegalStateException("the device is lost");
        RecordedPlayer.End end = joined().awaitEnd();
        assertTrue(end.failed());
        assertEquals("the broadcast loop-test failed: the device is lost", end.reason());
        awaitNoThread();
        assertEquals("the device is lost", broadcast.snapshot().failure());
        assertEquals(0, codec.open.get());
        codec.failure = null;
        assertTrue(joined().awaitFrame().data().keyFrame());
        assertEquals("", broadcast.snapshot().failure());
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
    void whatPlayersLostIsCountedWhenTheyAreGoneToo() throws Exception {
        RecordedPlayer player = new RecordedPlayer();
        Broadcast.Membership membership = broadcast.join(player);
        player.dropped(3);
        assertEquals(3, broadcast.snapshot().networkDropped());
        membership.close();
        assertEquals(3, broadcast.snapshot().networkDropped());
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
    void canvasesThatTheEncoderDoesNotTakeAreConverted() throws Exception {
        TestSource floats = new TestSource(PixelType.COLOR, 8, 8);
        floats.publish();
        broadcast.setSource(floats.source());
        assertTrue(joined().awaitFrame().data().keyFrame());
    }

    @Test
    void manyThatComeAndGoNeverHaveTwoEncodersAndAlwaysBeginWithAKeyFrame() throws Exception {
        renderer.publish();
        List<Thread> visitors = new ArrayList<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 4; i++) {
            visitors.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int visit = 0; visit < 100; visit++) {
                        RecordedPlayer player = new RecordedPlayer();
                        try (Broadcast.Membership _ = broadcast.join(player)) {
                            assertTrue(player.awaitFrame().data().keyFrame());
                        }
                    }
                } catch (InterruptedException | RuntimeException | Error failure) {
                    failures.add(failure);
                }
            }));
        }
        for (Thread visitor : visitors) {
            visitor.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
        awaitNoThread();
        assertEquals(1, codec.mostOpen.get());
        assertEquals(0, codec.open.get());
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
    void theStagesOfAFramesWayAreRecorded() throws Exception {
        Map<LatencyStage, Long> noted = new ConcurrentHashMap<>();
        LatencyRecorder recorder = new LatencyRecorder() {
            @Override
            public void record(LatencyStage stage, long nanos) {
                noted.merge(stage, nanos, Math::min);
            }

            @Override
            public Map<LatencyStage, LatencySummary> summaries() {
                return Map.of();
            }
        };
        try (Broadcast measured = new Broadcast(
                "measured",
                renderer.source(),
                codec.codecs(),
                TestCodec.NAME,
                new BroadcastOptions(0, true, recorder))) {
            RecordedPlayer player = new RecordedPlayer();
            measured.join(player);
            renderer.publish();
            QueuedFrame queued = new QueuedFrame(
                    QueuedFrame.Kind.KEY_FRAME,
                    9,
                    0,
                    ByteBuffer.allocate(1),
                    player.awaitFrame().times(),
                    0);
            queued.times().queued(System.nanoTime());
            queued.written(System.nanoTime());
        }
        assertEquals(Set.of(LatencyStage.values()), noted.keySet());
        assertTrue(noted.get(LatencyStage.WAITING) >= 0);
        assertTrue(noted.get(LatencyStage.WHOLE) >= noted.get(LatencyStage.WAITING) + noted.get(LatencyStage.ENCODING));
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

    @Test
    void anEncoderIsClosedEvenWhereItsSourceFailsToLetGo() throws Exception {
        renderer.publish();
        CanvasSource faulty = new CanvasSource() {
            @Override
            public Optional<? extends Lease<? extends CanvasBase>> newest() {
                return renderer.source().newest();
            }

            @Override
            public void addListener(Runnable listener) {}

            @Override
            public void removeListener(Runnable listener) {
                throw new IllegalStateException("no such listener");
            }
        };
        broadcast.setSource(faulty);
        RecordedPlayer player = new RecordedPlayer();
        try (Broadcast.Membership _ = broadcast.join(player)) {
            player.awaitFrame();
        }
        awaitNoThread();
        assertEquals(0, codec.open.get());
        assertTrue(joined().awaitFrame().data().keyFrame());
    }

    @Test
    void whereTheSourceCannotBeMadeAnyMoreThePlayersAreToldWhy() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        broadcast.fail("no memory for canvases");
        assertEquals(
                new RecordedPlayer.End(true, "the broadcast loop-test failed: no memory for canvases"),
                player.awaitEnd());
        assertTrue(broadcast.isClosed());
    }

    @Test
    void closingEndsThePlayersAndTheThread() throws Exception {
        renderer.publish();
        RecordedPlayer player = joined();
        player.awaitFrame();
        broadcast.close();
        assertEquals(new RecordedPlayer.End(false, "the broadcast loop-test is closed"), player.awaitEnd());
        awaitNoThread();
        assertEquals(0, codec.open.get());
        assertEquals("the broadcast loop-test is closed", joined().awaitEnd().reason());
    }
}
