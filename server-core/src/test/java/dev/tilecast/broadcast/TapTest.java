package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.PlayerQueue.Outcome;
import dev.tilecast.broadcast.QueuedFrame.Kind;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.rtmp.ServerLimits;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.rtmp.Subscription;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What those see who inspect a broadcast or a player. */
@Timeout(60)
class TapTest {
    private final TestCodec codec = new TestCodec();
    private final TestSource renderer = new TestSource(PixelType.RGB, 32, 16);
    private final Broadcast broadcast =
            new Broadcast("scene", renderer.source(), codec.codecs(), TestCodec.NAME, BroadcastOptions.standard());
    private final ServerFixture fixture =
            new ServerFixture(Rtmp.createServer(new ServerOptions(ServerLimits.defaults(), codec.codecs())));

    @AfterEach
    void close() {
        fixture.close();
        broadcast.close();
    }

    private record Passed(long number, LatencyStage stage) {}

    private static final class Encoded implements BroadcastTap {
        private final BlockingQueue<EncodedFrame> frames = new LinkedBlockingQueue<>();
        private final BlockingQueue<Passed> passed = new LinkedBlockingQueue<>();

        @Override
        public void encoded(EncodedFrame frame) {
            frames.add(frame);
        }

        @Override
        public void passed(long number, LatencyStage stage, long nanos) {
            assertTrue(nanos >= 0);
            passed.add(new Passed(number, stage));
        }
    }

    /** What a player's tap was told, a line each. */
    private static final class Lines implements PlayerTap {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void described(QueuedFrame header) {
            lines.add("described by type " + header.typeId());
        }

        @Override
        public void offered(long number, QueuedFrame frame, Outcome outcome) {
            lines.add(
                    number + " " + frame.kind() + " " + outcome + (frame.times().encodeEnd() == 0 ? "" : " timed"));
        }

        @Override
        public void dropped(long number) {
            lines.add(number + " dropped");
        }

        @Override
        public void written(long number, long nanoTime) {
            lines.add(number + " written");
        }

        List<String> take(int count) throws InterruptedException {
            List<String> taken = new ArrayList<>();
            while (taken.size() < count) {
                taken.add(lines.take());
            }
            return taken;
        }
    }

    @Test
    void aBroadcastsFramesAndTheirWayAreSeen() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        Encoded tap = new Encoded();
        Broadcast.Tapping tapping = broadcast.tap(tap);
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            EncodedFrame first = tap.frames.take();
            assertEquals(1, first.number());
            assertEquals(1, first.publication());
            assertTrue(first.frame().isKeyFrame());
            for (LatencyStage stage : List.of(LatencyStage.QUEUEING, LatencyStage.SENDING, LatencyStage.WHOLE)) {
                assertEquals(new Passed(1, stage), tap.passed.take());
            }
            ServerFixture.awaitVideo(client);
            renderer.publish();
            assertEquals(2, tap.frames.take().publication());
            tapping.close();
            Encoded later = new Encoded();
            broadcast.tap(later);
            renderer.publish();
            assertEquals(3, later.frames.take().number());
            assertTrue(tap.frames.isEmpty(), "it was closed");
        }
    }

    @Test
    void aTapThatFailsIsToldNoMoreAndThePlayersHaveTheirFrames() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        List<Long> told = new ArrayList<>();
        broadcast.tap(new BroadcastTap() {
            @Override
            public void encoded(EncodedFrame frame) {
                told.add(frame.number());
                throw new IllegalStateException("a tap's own failure");
            }

            @Override
            public void passed(long number, LatencyStage stage, long nanos) {}
        });
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
            renderer.publish();
            ServerFixture.awaitVideo(client);
            ServerFixture.awaitVideo(client);
            assertEquals(List.of(1L), told);
        }
    }

    @Test
    void aPlayersTapHearsWhatWasToldBeforeAndWhatBecomesOfFrames() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
            ServerFixture.awaitVideo(client);
            long connection =
                    fixture.server().snapshot().connections().getFirst().id();
            Lines tap = new Lines();
            Subscription subscription = fixture.server().tap(connection, 1, tap).orElseThrow();
            assertEquals(List.of("described by type 18", "described by type 9"), tap.take(2));
            renderer.publish();
            assertEquals(List.of("1 INTER_FRAME QUEUED timed", "1 written"), tap.take(2));
            subscription.close();
            renderer.publish();
            ServerFixture.awaitVideo(client);
            ServerFixture.awaitVideo(client);
            assertTrue(tap.lines.isEmpty());
            assertTrue(fixture.server().tap(connection, 7, tap).isEmpty(), "there is no stream 7");
        }
    }

    @Test
    void aStreamWithAnEncoderOfItsOwnIsSeenToo() throws Exception {
        Canvas canvas = new ImageApi().createCanvas(PixelType.RGB, 16, 16, 0, 0);
        fixture.onStream(stream -> {
            stream.useCodec(TestCodec.NAME);
            stream.videoCodec().init(16, 16);
            stream.registerFrameEventHandler((which, out, full) -> {
                out.accept(which.videoCodec().encode(canvas));
                return true;
            });
        });
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
            long connection =
                    fixture.server().snapshot().connections().getFirst().id();
            Lines tap = new Lines();
            fixture.server().tap(connection, 1, tap).orElseThrow();
            List<String> lines = tap.take(6);
            assertTrue(lines.contains("described by type 9"), lines::toString);
            assertTrue(lines.contains("1 written"), lines::toString);
            assertTrue(lines.stream().anyMatch(line -> line.matches("1 \\w+ QUEUED timed")), lines::toString);
        }
    }

    /** The tap itself holds the thread that sends: the encode thread goes on, and leaves out what waits for that one. */
    @Test
    void framesThatAStuckThreadNeverOffersAreDropped() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        Encoded encoded = new Encoded();
        broadcast.tap(encoded);
        CountDownLatch released = new CountDownLatch(1);
        BlockingQueue<Long> dropped = new LinkedBlockingQueue<>();
        PlayerTap tap = new PlayerTap() {
            @Override
            public void described(QueuedFrame header) {}

            @Override
            public void offered(long number, QueuedFrame frame, Outcome outcome) {
                if (outcome == Outcome.DROPPED) {
                    assertTrue(frame.payload().hasRemaining());
                    dropped.add(frame.timestamp());
                } else {
                    ServerFixture.await(released);
                }
            }

            @Override
            public void dropped(long number) {}

            @Override
            public void written(long number, long nanoTime) {}
        };
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
            fixture.server().tap(1, 1, tap).orElseThrow();
            while (dropped.size() < 65) {
                renderer.publish();
                encoded.frames.take();
            }
            List<Long> timestamps = List.copyOf(dropped);
            assertEquals(timestamps.stream().sorted().toList(), timestamps);
            released.countDown();
        }
    }

    @Test
    void framesThatAQueueThrowsOutAreDropped() throws Exception {
        PlayerTaps taps = new PlayerTaps();
        Lines tap = new Lines();
        Runnable end = taps.add(tap);
        PlayerQueue queue = new PlayerQueue(new DropPolicy(250, Duration.ofMillis(700), Duration.ofSeconds(5)), taps);
        for (int i = 0; i < 4; i++) {
            queue.offer(
                    new QueuedFrame(i == 0 ? Kind.KEY_FRAME : Kind.INTER_FRAME, 9, i * 40L, ByteBuffer.allocate(100)));
        }
        assertEquals(
                List.of(
                        "1 KEY_FRAME QUEUED",
                        "2 INTER_FRAME QUEUED",
                        "1 dropped",
                        "2 dropped",
                        "3 INTER_FRAME DROPPED",
                        "4 INTER_FRAME DROPPED"),
                tap.take(6));
        end.run();
        assertFalse(queue.offer(new QueuedFrame(Kind.KEY_FRAME, 9, 200, ByteBuffer.allocate(100))) == Outcome.DROPPED);
        assertTrue(tap.lines.isEmpty());
    }
}
