package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ServerFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many players of one broadcast. */
class JoinAndLeaveTest {
    private static final int PLAYERS = 20;
    private static final int PLAYS = 4;
    private static final long SEED = 20;

    private final TestCodec codec = new TestCodec();
    private final TestSource renderer = new TestSource(PixelType.RGB, 32, 16);

    @Test
    @Timeout(120)
    void twentyPlayersComeAndGoWhileOneEncoderRuns() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Broadcast broadcast = new Broadcast(
                        "crowd", renderer.source(), codec.codecs(), TestCodec.NAME, BroadcastOptions.standard());
                ServerFixture fixture = new ServerFixture();
                ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            fixture.onStream(stream -> stream.useBroadcast(broadcast));
            Thread rendering = Thread.ofPlatform().start(() -> render(over));
            try {
                awaitAll(players, fixture);
            } finally {
                over.countDown();
                rendering.join();
            }
            assertEquals(1, codec.mostOpen.get());
            assertEquals(0, broadcast.snapshot().networkDropped());
        }
        assertEquals(0, codec.open.get());
    }

    private void awaitAll(ExecutorService players, ServerFixture fixture)
            throws InterruptedException, ExecutionException {
        List<Future<?>> plays = new ArrayList<>();
        for (int i = 0; i < PLAYERS; i++) {
            Random random = new Random(SEED + i);
            plays.add(players.submit(() -> {
                for (int play = 0; play < PLAYS; play++) {
                    watch(fixture, 1 + random.nextInt(40));
                }
                return null;
            }));
        }
        for (Future<?> play : plays) {
            play.get();
        }
    }

    /** So many that a busy machine, whose event loop waits for its turn, loses none. */
    private void render(CountDownLatch over) {
        try {
            do {
                renderer.publish();
            } while (!over.await(25, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void watch(ServerFixture fixture, int frames) throws Exception {
        try (RtmpClient client = fixture.play()) {
            Received configuration = ServerFixture.awaitVideo(client);
            assertEquals(0, ServerFixture.payload(configuration)[1]);
            Received first = ServerFixture.awaitVideo(client);
            assertEquals(0x17, ServerFixture.payload(first)[0], "a key frame is the first picture");
            assertEquals(0, first.header().timestamp());
            int last = 0;
            for (int i = 0; i < frames; i++) {
                int next = ServerFixture.awaitVideo(client).header().timestamp();
                assertTrue(next > last, next + " after " + last);
                last = next;
            }
        }
    }
}
