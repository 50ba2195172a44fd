package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.interop.WatchingClient.Frame;
import dev.tilecast.observe.BroadcastSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Players of one broadcast that come, go and stand still. */
class BroadcastPlayersTest {
    private static final int PLAYERS = 20;
    private static final int RUNNING_SECONDS = 2;
    private static final int MEGABIT = 1_000_000;
    private static final Duration MOST = Duration.ofSeconds(60);

    /** A few seconds in every build; a longer run is asked for with -Dplayers.seconds. */
    private static final int SECONDS = Integer.getInteger("players.seconds", 4);

    /** The same for one that stands still. */
    private static final int STOPPED_SECONDS = Integer.getInteger("players.stopped", 5);

    /** So many frames that nobody takes the gap for a late one. */
    private static final int LEFT_OUT = 20;

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void playersJoinAndLeaveAtRandomAndOneEncoderServesThemAll() throws Exception {
        try (NoiseBroadcast noise = new NoiseBroadcast("h264", 2 * MEGABIT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            List<Future<Integer>> players = new ArrayList<>();
            for (int i = 0; i < PLAYERS; i++) {
                Random random = new Random(i);
                players.add(threads.submit(() -> comeAndGo(noise, random, end)));
            }
            int plays = 0;
            for (Future<Integer> player : players) {
                plays += player.get();
            }
            assertTrue(plays >= PLAYERS, "plays");
            BroadcastSnapshot after = noise.broadcast().snapshot();
            long mostFrames = (long) (SECONDS + 10) * NoiseBroadcast.FRAMES_PER_SECOND + plays;
            assertTrue(
                    after.framesEncoded() <= mostFrames,
                    after.framesEncoded() + " frames for " + plays + " plays: each frame is encoded once");
        }
    }

    private static int comeAndGo(NoiseBroadcast noise, Random random, long end) throws IOException {
        int plays = 0;
        do {
            try (WatchingClient player = WatchingClient.play(noise.address(), "live", "noise")) {
                watch(player, 5 + random.nextInt(60));
                plays++;
            }
        } while (System.nanoTime() < end);
        return plays;
    }

    /** The configuration first, then a key frame, at a time near 0 that grows. */
    private static void watch(WatchingClient player, int frames) throws IOException {
        Frame configuration = player.next();
        assertTrue(configuration.configuration(), "the first is the configuration");
        Frame first = player.next();
        assertTrue(first.keyFrame(), "a key frame follows the configuration");
        assertTrue(first.timestamp() < 100, "the first picture is at " + first.timestamp() + " ms");
        long last = first.timestamp();
        for (int i = 1; i < frames; i++) {
            Frame next = player.next();
            if (!next.configuration()) {
                assertTrue(next.timestamp() > last, next.timestamp() + " ms follows " + last);
                last = next.timestamp();
            }
        }
    }

    @Test
    @Timeout(180)
    void aStoppedPlayerHoldsUpNobodyAndGoesOnAtAKeyFrame() throws Exception {
        try (NoiseBroadcast noise = new NoiseBroadcast("h264", 12 * MEGABIT)) {
            Path stoppedFile = folder.resolve("stopped.flv");
            Process stopped = record(noise.url(), stoppedFile, 4 * STOPPED_SECONDS);
            try {
                awaitTags(stoppedFile, stopped, 20);
                try (WatchingClient other = WatchingClient.play(noise.address(), "live", "noise")) {
                    Delivery before = Delivery.during(RUNNING_SECONDS, other, noise);
                    signal(stopped, "STOP");
                    Delivery meanwhile = Delivery.during(STOPPED_SECONDS, other, noise);
                    assertUnchanged(before, meanwhile);
                    long most = meanwhile.mostQueuedMillis();
                    assertTrue(most <= 1000, "the stopped player's queue held " + most + " ms");
                    // On a busy machine frames come so slowly that what lies between the two holds seconds of them.
                    while (noise.broadcast().snapshot().networkDropped() < LEFT_OUT) {
                        other.next();
                    }
                }
                int tags = Recording.completeTags(stoppedFile);
                signal(stopped, "CONT");
                awaitTags(stoppedFile, stopped, tags + 40);
            } finally {
                // One that is still stopped does not take note of being asked to end.
                stopped.destroyForcibly();
                stopped.waitFor();
            }
            Recording.dropIncompleteTag(stoppedFile);
            List<Long> timestamps = Ffmpeg.timestamps(folder, stoppedFile);
            long hole = 0;
            for (int i = 1; i < timestamps.size(); i++) {
                hole = Math.max(hole, timestamps.get(i) - timestamps.get(i - 1));
            }
            assertTrue(hole >= LEFT_OUT * 1000 / NoiseBroadcast.FRAMES_PER_SECOND, "left out: " + hole + " ms");
            // Fails where a picture refers to one that was left out.
            assertEquals(timestamps.size(), Ffmpeg.pictures(folder, stoppedFile).size());
        }
    }

    /** One that held up the others would have done so until the end; a busy machine costs the encoder some frames. */
    private static void assertUnchanged(Delivery before, Delivery meanwhile) {
        String what = "before the stop " + before + ", during it " + meanwhile;
        assertTrue(meanwhile.share() >= 0.9 * before.share(), what);
        assertTrue(meanwhile.longestGapMillis() <= TimeUnit.SECONDS.toMillis(STOPPED_SECONDS) / 2, what);
    }

    private Process record(String url, Path file, int seconds) throws IOException {
        return new ProcessBuilder(
                        Ffmpeg.fromJar().toString(),
                        "-nostdin",
                        "-v",
                        "error",
                        "-analyzeduration",
                        Ffmpeg.ENOUGH_TO_KNOW,
                        "-i",
                        url,
                        "-t",
                        Integer.toString(seconds),
                        "-c",
                        "copy",
                        "-flush_packets",
                        "1",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("record.txt").toFile())
                .start();
    }

    private void awaitTags(Path file, Process writer, int tags) throws IOException, InterruptedException {
        try (FolderWatch watch = new FolderWatch(folder)) {
            assertTrue(
                    watch.await(() -> Recording.completeTags(file) >= tags, writer, MOST),
                    "no " + tags + " tags were recorded");
        }
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor());
    }

    @Test
    @Timeout(120)
    void aNewBitRateHoldsAfterTwoSecondsWithoutAnotherPlay() throws Exception {
        try (NoiseBroadcast noise = new NoiseBroadcast("h264", 6 * MEGABIT);
                WatchingClient player = WatchingClient.play(noise.address(), "live", "noise")) {
            player.next();
            megabits(player, 3);
            assertEquals(6.0, megabits(player, 2), 0.9);
            noise.broadcast().setParameter("bitrate", Integer.toString(MEGABIT));
            megabits(player, 2);
            assertEquals(1.0, megabits(player, 2), 0.15);
        }
    }

    /** Of so many seconds' worth of frames, so that a busy machine, which takes longer for them, does not count. */
    private static double megabits(WatchingClient player, int seconds) throws IOException {
        long bytes = 0;
        for (int i = 0; i < seconds * NoiseBroadcast.FRAMES_PER_SECOND; i++) {
            bytes += player.next().bytes();
        }
        return bytes * 8.0 / MEGABIT / seconds;
    }
}
