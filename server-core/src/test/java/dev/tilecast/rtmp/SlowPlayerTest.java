package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tilecast.net.NettyRtmpServer;
import dev.tilecast.net.Transport;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.video.VideoData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One player that does not read beside one that does. */
class SlowPlayerTest {
    private static final byte KEY_FRAME = 0x13;
    private static final byte INTER_FRAME = 0x23;
    private static final ServerLimits LIMITS = new ServerLimits(
            ServerLimits.defaults().session(),
            Duration.ofSeconds(5),
            1000,
            64,
            16L << 20,
            // The quick player shall keep up also where this machine is busy.
            Duration.ofMillis(800),
            Duration.ofMillis(1600),
            Duration.ofSeconds(5));

    @Test
    void aPlayerThatDoesNotReadLosesFramesAndGoesOnAtAKeyFrameWhileTheOthersPlayOn() throws Exception {
        CountDownLatch full = new CountDownLatch(1);
        VideoData small = new VideoData(ByteBuffer.allocate(16).put(0, KEY_FRAME), true);
        try (ServerFixture fixture =
                new ServerFixture(Rtmp.createServer(ServerOptions.defaults().withLimits(LIMITS)))) {
            fixture.onStream(stream -> {
                boolean slow = stream.connection().id() == 1;
                AtomicInteger frames = new AtomicInteger();
                stream.setProperty("frame_rate", "100");
                stream.registerFrameEventHandler((which, out, outQueueIsFull) -> {
                    if (outQueueIsFull && slow) {
                        full.countDown();
                    }
                    out.accept(slow ? big(frames.getAndIncrement()) : small);
                    return true;
                });
            });
            try (RtmpClient stopped = fixture.play();
                    RtmpClient quick = fixture.play()) {
                ServerFixture.await(full);
                for (int i = 0; i < 4; i++) {
                    assertEquals(
                            1, fixture.await(ServerEvent.FramesDropped.class).connectionId());
                }
                for (int i = 0; i < 20; i++) {
                    ServerFixture.awaitVideo(quick);
                }
                assertEquals(0, framesDropped(fixture, 1));
                assertEquals(KEY_FRAME, ServerFixture.payload(awaitGap(stopped))[0]);
            }
        }
    }

    /** Without a key frame nothing is queued any more that its losses could be told with. */
    @Test
    void whatAPlayerLosesThatTakesNothingAnyMoreIsToldMeanwhile() throws Exception {
        try (ServerFixture fixture =
                new ServerFixture(Rtmp.createServer(ServerOptions.defaults().withLimits(LIMITS)))) {
            fixture.onStream(stream -> {
                AtomicInteger frames = new AtomicInteger();
                stream.setProperty("frame_rate", "100");
                stream.registerFrameEventHandler((which, out, outQueueIsFull) -> {
                    out.accept(big(frames.getAndIncrement() == 0 ? 0 : 1));
                    return true;
                });
            });
            try (RtmpClient _ = fixture.play()) {
                assertTrue(fixture.await(ServerEvent.FramesDropped.class).frames() > 0);
            }
        }
    }

    private static VideoData big(int number) {
        boolean key = number % 50 == 0;
        return new VideoData(ByteBuffer.allocate(256 << 10).put(0, key ? KEY_FRAME : INTER_FRAME), key);
    }

    private static long framesDropped(ServerFixture fixture, int connection) {
        return fixture.server()
                .snapshot()
                .connections()
                .get(connection)
                .streams()
                .getFirst()
                .framesDropped();
    }

    /** The first frame behind those that were dropped. */
    private static Received awaitGap(RtmpClient client) throws IOException {
        Received before = ServerFixture.awaitVideo(client);
        Received next = ServerFixture.awaitVideo(client);
        while (next.header().timestamp() - before.header().timestamp() < 500) {
            before = next;
            next = ServerFixture.awaitVideo(client);
        }
        return next;
    }

    /** What the operating system holds back cannot be dropped: the player would see the past. */
    @ParameterizedTest
    @EnumSource(names = {"EPOLL", "IO_URING"})
    void littleWaitsBelowTheQueueOfAPlayerThatDoesNotRead(Transport transport) throws Exception {
        assumeTrue(transport.whyNot() == null, () -> transport + ": " + transport.whyNot());
        CountDownLatch full = new CountDownLatch(1);
        AtomicInteger kilobytes = new AtomicInteger();
        AtomicInteger fullInARow = new AtomicInteger();
        VideoData kilobyte = new VideoData(ByteBuffer.allocate(1 << 10).put(0, (byte) 0x13), true);
        try (ServerFixture fixture =
                new ServerFixture(new NettyRtmpServer(ServerOptions.defaults(), List.of(transport)))) {
            fixture.onStream(stream -> {
                stream.setProperty("frame_rate", "1000");
                stream.registerFrameEventHandler((which, out, outQueueIsFull) -> {
                    if (outQueueIsFull) {
                        return fullInARow.incrementAndGet() < 300 || ended(full);
                    }
                    fullInARow.set(0);
                    kilobytes.incrementAndGet();
                    out.accept(kilobyte);
                    return true;
                });
            });
            try (RtmpClient _ = fixture.play()) {
                ServerFixture.await(full);
                // Most of that lies in the player's own receive buffer.
                assertTrue(kilobytes.get() < 600, kilobytes + " kB were taken");
            }
        }
    }

    private static boolean ended(CountDownLatch latch) {
        latch.countDown();
        return false;
    }
}
