package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.RenderedFrames;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.interop.Player.Played;
import dev.tilecast.observe.ServerEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Players that differ, die, or ask for what is not there. */
class PlayerLifeTest {
    private static final int FRAMES = 30;
    private static final int MOST_FRAMES = 3_000;
    private static final Duration MOST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void twoPlayersOfOneSceneHaveTheirOwnCodecAndSize() throws Exception {
        try (DemoServer server = new DemoServer();
                ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Played> small = play(players, server, "testcard?codec=screen&size=160x90&fps=15&clock=off", "small");
            Future<Played> large =
                    play(players, server, "testcard?codec=screen2&size=641x359&fps=30&clock=off", "large");
            assertRendered(small.get(), new SceneOptions("testcard", 160, 90, 15, false));
            assertRendered(large.get(), new SceneOptions("testcard", 641, 359, 30, false));
        }
    }

    private Future<Played> play(ExecutorService players, DemoServer server, String streamName, String name) {
        return players.submit(() ->
                Player.FFMPEG_8.play(server.url(streamName), Files.createDirectory(folder.resolve(name)), FRAMES));
    }

    private static void assertRendered(Played played, SceneOptions options) {
        RenderedFrames rendered = new RenderedFrames(options, MOST_FRAMES);
        assertEquals(FRAMES, played.pictures().size());
        for (String picture : played.pictures()) {
            assertTrue(rendered.numberOf(picture, 0).isPresent(), options + " was decoded as it was rendered");
        }
    }

    @Test
    void aKilledPlayerLeavesNothingBehind() throws Exception {
        BlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();
        try (DemoServer server = new DemoServer()) {
            server.wiring().server().subscribe(events::add);
            Process player = new ProcessBuilder(
                            Ffmpeg.fromJar().toString(),
                            "-nostdin",
                            "-v",
                            "error",
                            "-analyzeduration",
                            Ffmpeg.ENOUGH_TO_KNOW,
                            "-i",
                            server.url("testcard?size=200x100"),
                            "-f",
                            "null",
                            "-")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("killed.txt").toFile())
                    .start();
            try {
                await(events, ServerEvent.PlayStarted.class);
                assertEquals(4, server.wiring().scenes().sources().size(), "three scenes and the one that is played");
            } finally {
                player.destroyForcibly().waitFor();
            }
            await(events, ServerEvent.ConnectionClosed.class);
            assertEquals(List.of(), server.wiring().server().snapshot().connections());
            assertEquals(
                    List.of(0, 0, 0),
                    server.wiring().scenes().sources().stream()
                            .map(SceneSource::players)
                            .toList());
        }
    }

    private static void await(BlockingQueue<ServerEvent> events, Class<? extends ServerEvent> kind)
            throws InterruptedException {
        ServerEvent event;
        do {
            event = events.poll(MOST.toSeconds(), TimeUnit.SECONDS);
            assertTrue(event != null, "no " + kind.getSimpleName());
        } while (!kind.isInstance(event));
    }

    @Test
    void ffmpegShowsTheReasonWhyAStreamDoesNotPlay() throws Exception {
        try (DemoServer server = new DemoServer()) {
            assertTrue(errorsOf(server.url("nothing")).contains("testcard"), "the scenes that there are");
            assertTrue(errorsOf(server.url("testcard?size=0x0")).contains("0x0"), "the value that is wrong");
        }
    }

    private String errorsOf(String url) throws Exception {
        ExternalProgram.Result result = ExternalProgram.run(
                folder,
                MOST,
                Map.of(),
                List.of(Ffmpeg.fromJar().toString(), "-nostdin", "-v", "error", "-i", url, "-f", "null", "-"));
        assertTrue(result.status() != 0 && !result.cut(), "ffmpeg ends by itself with an error: " + result);
        return result.errors();
    }
}
