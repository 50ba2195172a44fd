package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.demo.RenderedFrames;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.interop.Player.Played;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scene in both codecs, played by everybody at once: the pictures are the rendered ones, to the last bit. */
class PlayersTest {
    /** Three seconds in every build; a longer run is asked for with -Dplayers.frames. */
    private static final int FRAMES = Integer.getInteger("players.frames", 45);

    private static final int FRAMES_PER_SECOND = 15;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int MOST_FRAMES = 3000;

    @TempDir
    Path folder;

    /** Both codecs at once, since most of the time is the players' own before their first picture. */
    @ParameterizedTest
    @ValueSource(strings = {"testcard", "orbit", "mandelbrot"})
    void everyPlayerSeesTheRenderedFrames(String scene) throws Exception {
        RenderedFrames rendered =
                new RenderedFrames(new SceneOptions(scene, WIDTH, HEIGHT, FRAMES_PER_SECOND, false), MOST_FRAMES);
        Map<String, Future<Played>> plays = new TreeMap<>();
        try (DemoServer server = new DemoServer();
                ExecutorService players = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String codec : List.of("screen", "screen2")) {
                String url = server.url(scene + "?codec=" + codec + "&size=" + WIDTH + "x" + HEIGHT + "&fps="
                        + FRAMES_PER_SECOND + "&clock=off");
                for (Player player : Player.values()) {
                    String name = player + " of " + codec;
                    Path own = Files.createDirectory(folder.resolve(name.replace(' ', '-')));
                    plays.put(name, players.submit(() -> player.play(url + player.needs(), own, FRAMES)));
                }
            }
        }
        for (Map.Entry<String, Future<Played>> play : plays.entrySet()) {
            Played played = play.getValue().get();
            check(play.getKey(), played, rendered);
            if (!scene.equals("orbit")) {
                // Orbit stands still until somebody moves its camera.
                checkMotion(play.getKey(), played);
            }
        }
    }

    private static void check(String player, Played played, RenderedFrames rendered) {
        int pictures = played.pictures().size();
        assertTrue(pictures >= FRAMES / 2, player + " saw only " + pictures + " pictures");
        long last = 0;
        for (String picture : played.pictures()) {
            long from = last;
            last = rendered.numberOf(picture, from)
                    .orElseThrow(() -> new AssertionError(
                            player + " saw a picture that was not rendered from frame " + from + " on"));
        }
        checkTimes(player, played.timestamps());
    }

    /** A frozen player shows a handful; a machine that renders slowly for many players shows each picture several times. */
    private static void checkMotion(String player, Played played) {
        long different = played.pictures().stream().distinct().count();
        assertTrue(
                different > played.pictures().size() / 8,
                player + " saw " + different + " different pictures among "
                        + played.pictures().size());
    }

    private static void checkTimes(String player, List<Long> timestamps) {
        if (timestamps.isEmpty()) {
            return;
        }
        for (int i = 1; i < timestamps.size(); i++) {
            assertTrue(timestamps.get(i) > timestamps.get(i - 1), player + ": timestamps " + timestamps);
        }
        List<Long> periods = IntStream.range(1, timestamps.size())
                .mapToObj(i -> timestamps.get(i) - timestamps.get(i - 1))
                .sorted()
                .toList();
        long usual = periods.get(periods.size() / 2);
        assertEquals(1000.0 / FRAMES_PER_SECOND, usual, 1, player + ": milliseconds between frames " + periods);
    }
}
