package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tilecast.canvas.PixelType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A broadcast of a renderer and a codec that tests steer, and its players. */
@Timeout(60)
abstract class LoopFixture {
    final TestCodec codec = new TestCodec();
    final TestSource renderer = new TestSource(PixelType.RGB, 16, 16);
    final Broadcast broadcast =
            new Broadcast("loop-test", renderer.source(), codec.codecs(), TestCodec.NAME, BroadcastOptions.standard());

    @AfterEach
    void close() {
        codec.permits.release(1000);
        broadcast.close();
    }

    RecordedPlayer joined() {
        RecordedPlayer player = new RecordedPlayer();
        broadcast.join(player);
        return player;
    }

    static int canvasOf(BroadcastFrame frame) {
        return frame.data().bytes().get(5);
    }

    static void awaitNoThread() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("tilecast-encode-loop-test")) {
                thread.join(10_000);
                assertFalse(thread.isAlive());
            }
        }
    }
}
