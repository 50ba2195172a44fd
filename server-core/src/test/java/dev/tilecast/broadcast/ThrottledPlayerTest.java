package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.net.NettyRtmpServer;
import dev.tilecast.net.Transport;
import dev.tilecast.observe.StreamSnapshot;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.video.VideoCodecs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One player's line is slow on purpose; the others of its broadcast do not notice. */
@Timeout(60)
class ThrottledPlayerTest {
    private static final int FRAMES = 25;

    private final TestSource renderer = new TestSource(PixelType.RGB, 16, 16);

    @ParameterizedTest
    @EnumSource(names = {"NIO", "EPOLL"})
    void theOthersOfASharedBroadcastGetEachFrame(Transport transport) throws Exception {
        assumeTrue(transport.whyNot() == null, () -> transport + ": " + transport.whyNot());
        VideoCodecs codecs = new VideoCodecs(List.of(new NumberedFramesCodec()));
        try (Broadcast broadcast = new Broadcast(
                        "shared", renderer.source(), codecs, NumberedFramesCodec.NAME, BroadcastOptions.standard());
                ServerFixture fixture =
                        new ServerFixture(new NettyRtmpServer(ServerOptions.defaults(), List.of(transport)))) {
            fixture.onStream(stream -> stream.useBroadcast(broadcast));
            renderer.publish();
            try (RtmpClient throttled = fixture.play();
                    RtmpClient quick = fixture.play()) {
                fixture.server().faults().set(1, ConnectionFaults.NONE.withBitsPerSecond(400_000));
                int first = number(quick);
                for (int i = 1; i <= FRAMES; i++) {
                    renderer.publish();
                    assertEquals(first + i, number(quick));
                }
                StreamSnapshot slow = stream(fixture, 1);
                StreamSnapshot other = stream(fixture, 2);
                assertEquals(0, other.framesDropped());
                assertTrue(slow.framesSent() < other.framesSent(), slow + " beside " + other);
                assertTrue(fixture.server()
                                .faults()
                                .report(1)
                                .orElseThrow()
                                .counts()
                                .throttledBytes()
                        > 0);
                assertEquals(first, number(throttled), "what it gets, it gets in order");
            }
        }
    }

    private static StreamSnapshot stream(ServerFixture fixture, long connectionId) {
        return fixture.server().snapshot().connections().stream()
                .filter(connection -> connection.id() == connectionId)
                .findFirst()
                .orElseThrow()
                .streams()
                .getFirst();
    }

    private static int number(RtmpClient client) throws IOException {
        return ByteBuffer.wrap(ServerFixture.payload(ServerFixture.awaitVideo(client)))
                .getInt(1);
    }
}
