package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.clock.ClockReader;
import dev.tilecast.app.clock.PictureFile;
import dev.tilecast.app.clock.ShownClock;
import dev.tilecast.app.clock.WindowReading;
import dev.tilecast.app.ui.fixture.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock in the window of a player that others wrote: glass-to-glass latency as a number. */
class WindowLatencyTest {
    private static final int READINGS = 3;
    private static final Duration MOST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ClockReader reader = new ClockReader();

    @Test
    void ffplaysWindowTellsHowOldItsPictureIs() throws Exception {
        String program = ExternalProgram.require("ffplay").toString();
        ExternalProgram.require("Xvfb");
        ExternalProgram.require("import");
        List<WindowReading> readings = new ArrayList<>();
        try (DemoServer server = new DemoServer();
                VirtualDisplay display = new VirtualDisplay("800x600")) {
            ExternalProgram.Result result = ExternalProgram.runUntilSeen(
                    () -> {
                        shoot(display, readings);
                        return readings.size() >= READINGS;
                    },
                    folder,
                    MOST,
                    Map.of("DISPLAY", display.name(), "SDL_AUDIODRIVER", "dummy", "SDL_RENDER_DRIVER", "software"),
                    List.of(
                            program,
                            "-v",
                            "error",
                            "-fflags",
                            "nobuffer",
                            "-flags",
                            "low_delay",
                            "-left",
                            "40",
                            "-top",
                            "30",
                            server.url("testcard?codec=h264&size=640x360")));
            assertTrue(readings.size() >= READINGS, () -> "the clock was not read: " + result);
        }
        WindowReading last = readings.getLast();
        assertTrue(last.latency() + last.uncertainty() >= -5, readings::toString);
        assertTrue(last.latency() < 5_000, readings::toString);
    }

    private void shoot(VirtualDisplay display, List<WindowReading> readings) {
        Path shot = folder.resolve("shot.png");
        Instant before = Instant.now();
        display.run("import", "-window", "root", shot.toString());
        Instant after = Instant.now();
        if (!Files.exists(shot)) {
            return;
        }
        try {
            ShownClock shown = reader.find(PictureFile.read(shot).picture());
            if (shown instanceof ShownClock.Read) {
                readings.add(WindowReading.of(shown, before, after, ZoneId.systemDefault()));
            }
        } catch (IOException cutShort) {
            // The next one may be whole.
        }
    }
}
