package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.play.Player;
import dev.tilecast.app.play.Shell;
import dev.tilecast.app.play.StreamCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that the console gives to people, in a shell, against the program's own server. */
class PlayItLinesTest {
    private static final String STREAM = "testcard?codec=h264&size=160x90";

    @TempDir
    Path folder;

    private final DemoServer server = new DemoServer();

    @AfterEach
    void close() {
        server.close();
    }

    private ExternalProgram.Result run(String line, Duration most) throws IOException, InterruptedException {
        return ExternalProgram.run(
                folder, most, Map.of("SDL_VIDEODRIVER", "dummy"), List.of("sh", "-c", "exec " + line));
    }

    private String line(Player player) {
        ExternalProgram.require(player.program());
        return Shell.POSIX.line(player.command(server.url(STREAM), StreamCodec.ofUrl(STREAM)));
    }

    @Test
    void ffmpegsLineWritesTheStream() throws IOException, InterruptedException {
        String line = line(Player.FFMPEG).replace("-t 10", "-t 1");
        ExternalProgram.Result result = run(line, Duration.ofSeconds(30));
        assertEquals(0, result.status(), result::errors);
        assertTrue(Ffmpeg.pictures(folder, folder.resolve("stream.mkv")).size() > 20, result::errors);
        assertTrue(Files.size(folder.resolve("stream.mkv")) > 1_000);
    }

    @Test
    void ffplaysLinePlaysUntilItIsEnded() throws IOException, InterruptedException {
        ExternalProgram.Result result = run(line(Player.FFPLAY), Duration.ofSeconds(3));
        assertTrue(result.cut(), result::errors);
        assertTrue(result.errors().contains("Video: h264"), result::errors);
    }
}
