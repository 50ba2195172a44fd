package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tilecast.net.NettyRtmpServer;
import dev.tilecast.net.Transport;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.video.VideoData;
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
    void aPlayerThatDoesNotReadSeesAFullQueueLosesFramesAndIsClosedWhileTheOthersPlayOn() throws Exception {
        CountDownLatch full = new CountDownLatch(1);
        VideoData big = new VideoData(ByteBuffer.allocate(1 << 20).put(0, (byte) 0x13), true);
        VideoData small = new VideoData(ByteBuffer.allocate(16).put(0, (byte) 0x13), true);
        try (ServerFixture fixture =
                new ServerFixture(Rtmp.createServer(ServerOptions.defaults().withLimits(LIMITS)))) {
            fixture.onStream(stream -> {
                boolean slow = stream.connection().id() == 1;
                stream.setProperty("frame_rate", "100");
                stream.registerFrameEventHandler((which, out, outQueueIsFull) -> {
                    if (outQueueIsFull && slow) {
                        full.countDown();
                    }
                    out.accept(slow ? big : small);
                    return true;
                });
            });
            try (RtmpClient _ = fixture.play();
                    RtmpClient quick = fixture.play()) {
                ServerFixture.await(full);
                ServerEvent.ConnectionClosed closed = fixture.await(ServerEvent.ConnectionClosed.class);
                assertEquals(1, closed.connectionId());
                assertTrue(closed.reason().contains("does not keep up"), closed.reason());
                for (int i = 0; i < 20; i++) {
                    ServerFixture.awaitVideo(quick);
                }
                assertEquals(
                        0,
                        fixture.server()
                                .snapshot()
                                .connections()
                                .getFirst()
                                .streams()
                                .getFirst()
                                .framesDropped());
            }
        }
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
