package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.QueuedFrame.Kind;
import dev.tilecast.video.VideoData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DirectMemoryTest {
    private static final int MEGABYTE = 1 << 20;

    private final DirectMemory memory = new DirectMemory();

    private SharedPayload payload(int bytes, int content) {
        ByteBuffer encoded = ByteBuffer.allocate(bytes);
        encoded.put(0, (byte) content).put(bytes - 1, (byte) content);
        return memory.of(encoded);
    }

    private static BroadcastFrame frame(SharedPayload payload, boolean keyFrame) {
        return new BroadcastFrame(
                new BroadcastFormat(16, 16, 30),
                Optional.empty(),
                new VideoData(payload.bytes(), keyFrame),
                payload,
                1,
                FrameTimes.none());
    }

    @Test
    void whatIsReleasedIsWrittenAnewAndWhatIsUsedIsNot() {
        SharedPayload used = payload(3 * MEGABYTE, 1);
        SharedPayload released = payload(3 * MEGABYTE, 2);
        ByteBuffer bytes = released.bytes();
        released.release();
        payload(3 * MEGABYTE, 3);
        assertEquals(2, bytes.get(0));
        payload(3 * MEGABYTE, 4);
        assertEquals(4, bytes.get(0));
        assertEquals(1, used.bytes().get(0));
        assertEquals(1, used.bytes().get(3 * MEGABYTE - 1));
    }

    @Test
    void whatIsKeptIsNeverWrittenAgain() {
        SharedPayload kept = payload(3 * MEGABYTE, 1);
        kept.keep();
        kept.keep();
        kept.release();
        for (int i = 2; i < 20; i++) {
            payload(3 * MEGABYTE, i).release();
        }
        assertEquals(1, kept.bytes().get(0));
    }

    @Test
    void nobodyUsesWhatWasReleasedByAll() {
        SharedPayload payload = payload(10, 1);
        payload.retain();
        payload.release();
        assertTrue(payload.isUsed());
        payload.release();
        assertFalse(payload.isUsed());
        assertThrows(IllegalStateException.class, payload::release);
    }

    /** The collector is of no help where it may not be asked. */
    @Test
    void gigabytesOfFramesPassThroughAFewMegabytes() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:+DisableExplicitGC",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmn64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gigabytes.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals("3000 frames of 1 MiB\n", output);
    }

    /** A quick player, one that takes nothing for a while, one that pauses, and the frames for those who join. */
    static final class Gigabytes {
        private Gigabytes() {}

        public static void main(String[] arguments) {
            DirectMemory memory = new DirectMemory();
            GopCache gop = new GopCache();
            DropPolicy policy = new DropPolicy(8 * MEGABYTE, Duration.ofSeconds(1), Duration.ofSeconds(5));
            List<PlayerQueue> players = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                players.add(new PlayerQueue(policy));
            }
            ByteBuffer encoded = ByteBuffer.allocate(MEGABYTE);
            int frames = 0;
            while (frames < 3000) {
                BroadcastFrame frame = frame(memory.of(encoded), frames % 50 == 0);
                gop.add(frame, TimeUnit.MILLISECONDS.toNanos(10L * frames));
                for (PlayerQueue player : players) {
                    player.offer(new QueuedFrame(
                            frame.isKeyFrame() ? Kind.KEY_FRAME : Kind.INTER_FRAME,
                            9,
                            10L * frames,
                            frame.data().bytes(),
                            frame.times(),
                            0,
                            frame.payload()));
                }
                frame.payload().release();
                send(players.get(0));
                if (frames % 40 == 0) {
                    send(players.get(1));
                    players.get(2).clear();
                }
                frames++;
            }
            System.out.println(frames + " frames of 1 MiB");
        }

        private static void send(PlayerQueue player) {
            for (QueuedFrame frame = player.poll(); frame != null; frame = player.poll()) {
                frame.written(0);
            }
        }
    }
}
