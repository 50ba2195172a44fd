package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.pages.Page;
import dev.tilecast.app.play.Player;
import dev.tilecast.app.play.StreamCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every player's line in the documents is one that Play it gives, or is run here against the program's own server. */
class PageLinesTest {
    private static final Pattern PLAYER =
            Pattern.compile("(?:ffplay|ffmpeg|mpv|vlc|cvlc|gst-launch-1\\.0|rtmpdump) -?.*");
    private static final Pattern URL = Pattern.compile("rtmp://127\\.0\\.0\\.1:1935/demo(/\\S*)?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Duration MOST = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    /** All of them, but those that leave something out by an ellipsis. */
    private static Set<String> lines() {
        Set<String> lines = new LinkedHashSet<>();
        for (Page page : Page.all()) {
            lines.addAll(page.codeLines());
            lines.addAll(Page.codeWords(page.text()));
        }
        lines.removeIf(line -> !PLAYER.matcher(line).matches() || !line.contains("rtmp://") || line.contains("…"));
        return lines;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> Arrays.asList(word.group(1), word.group(2), word.group(3)))
                .map(groups -> groups.stream()
                        .filter(group -> group != null)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static boolean isOfPlayIt(List<String> words) {
        Optional<String> url = words.stream()
                .map(word -> word.replaceFirst("^location=", ""))
                .filter(word -> word.startsWith("rtmp://"))
                .findFirst();
        return url.isPresent()
                && Arrays.stream(Player.values())
                        .anyMatch(player -> player.command(url.get(), StreamCodec.ofUrl(url.get()))
                                .equals(words));
    }

    @Test
    void everyLineThatIsNotOfPlayItRuns() throws Exception {
        List<Future<String>> runs = new ArrayList<>();
        try (DemoServer server = new DemoServer();
                ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String line : lines()) {
                List<String> words = words(line);
                if (!isOfPlayIt(words) && ExternalProgram.find(words.getFirst()).isPresent()) {
                    Callable<String> run = () -> run(line, words, server);
                    runs.add(each.submit(run));
                }
            }
            for (Future<String> run : runs) {
                assertEquals("", run.get());
            }
        }
        assertTrue(runs.size() > 2, runs::toString);
    }

    /** Empty where it played. */
    private String run(String line, List<String> words, DemoServer server) throws Exception {
        Path place = Files.createTempDirectory(folder, "line");
        List<String> command = new ArrayList<>();
        for (String word : words) {
            Matcher url = URL.matcher(word);
            boolean gives = word.startsWith("rtmp://") && !url.matches();
            // Another server, which is not here, and a window.
            String local = gives ? "given.flv" : word.replace("autovideosink", "fakevideosink");
            command.add(url.reset(local).replaceAll(found -> Matcher.quoteReplacement(played(server, found.group(1)))));
        }
        switch (words.getFirst()) {
            case "mpv" -> command.add(1, "--vo=null");
            case "ffmpeg" -> command.add(1, "-nostdin");
            default -> {}
        }
        String sign = sign(words.getFirst());
        ExternalProgram.Result result = ExternalProgram.runUntilSeen(
                () -> isSaid(place, sign), place, MOST, Map.of("SDL_VIDEODRIVER", "dummy"), command);
        return (result.output() + result.errors()).contains(sign) ? "" : line + ": " + result;
    }

    /** What a player says once it plays. */
    private static String sign(String player) {
        return switch (player) {
            case "ffplay", "ffmpeg" -> "Video: ";
            case "mpv" -> "(+) Video";
            case "rtmpdump" -> "videocodecid";
            default -> "Setting pipeline to PLAYING";
        };
    }

    private static boolean isSaid(Path place, String sign) {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                if (Files.readString(file).contains(sign)) {
                    return true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    private static String played(DemoServer server, String stream) {
        if (stream == null) {
            return server.url("").replaceFirst("/$", "");
        }
        String name = stream.substring(1);
        return server.url(name.contains("codec=") ? name : name + "?codec=h264");
    }
}
