package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.net.NettyRtmpServer;
import dev.tilecast.net.Transport;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.video.VideoCodecs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The memory of frames is written anew all the time, but not of one that a player still has to get. */
class IntactFramesTest {
    private static final int FRAMES_TO_READ = 200;
    private static final int READ_IN_A_ROW = 10;
    /** They fill what the operating system takes of a player that does not read. */
    private static final int FRAMES_WITHOUT_READING = 40;

    private final TestSource renderer = new TestSource(PixelType.RGB, 16, 16);
    private final Semaphore published = new Semaphore(0);

    static List<Transport> transports() {
        return Transport.available();
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Timeout(60)
    void aPlayerThatReadsNowAndThenGetsEachFrameAsItWasBesideOneThatKeepsUp(Transport transport) throws Exception {
        VideoCodecs codecs = new VideoCodecs(List.of(new NumberedFramesCodec()));
        try (Broadcast broadcast = new Broadcast(
                        "intact", renderer.source(), codecs, NumberedFramesCodec.NAME, BroadcastOptions.standard());
                ServerFixture fixture =
                        new ServerFixture(new NettyRtmpServer(ServerOptions.defaults(), List.of(transport)));
                ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor()) {
            fixture.onStream(stream -> stream.useBroadcast(broadcast));
            renderer.publish();
            try (RtmpClient quick = fixture.play();
                    RtmpClient slow = fixture.play()) {
                int last = number(quick);
                Future<Void> slowly = reading.submit(() -> readNowAndThen(slow));
                while (!slowly.isDone()) {
                    renderer.publish();
                    last = numberAfter(last, quick);
                    published.release();
                }
                slowly.get();
                assertTrue(last >= FRAMES_TO_READ / READ_IN_A_ROW * FRAMES_WITHOUT_READING);
            }
        }
    }

    private Void readNowAndThen(RtmpClient client) throws IOException, InterruptedException {
        int last = 0;
        for (int i = 1; i <= FRAMES_TO_READ; i++) {
            last = numberAfter(last, client);
            if (i % READ_IN_A_ROW == 0) {
                published.drainPermits();
                published.acquire(FRAMES_WITHOUT_READING);
            }
        }
        return null;
    }

    private static int numberAfter(int last, RtmpClient client) throws IOException {
        int number = number(client);
        assertTrue(number > last, () -> number + " behind " + last);
        return number;
    }

    private static int number(RtmpClient client) throws IOException {
        byte[] payload = ServerFixture.payload(ServerFixture.awaitVideo(client));
        int number = ByteBuffer.wrap(payload).getInt(1);
        for (int i = 1 + Integer.BYTES; i < payload.length; i++) {
            assertEquals((byte) number, payload[i], "byte " + i + " of frame " + number);
        }
        return number;
    }
}
