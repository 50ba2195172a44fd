package dev.tilecast.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tilecast.app.ui.fixture.VirtualDisplay;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program, started as a user starts it, in a window of an X server. */
class RealWindowTest {
    private static final List<String> NEEDED = List.of("Xvfb", "xdotool", "import", "display");

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAnXServer() {
        assumeTrue(
                System.getenv("CI") != null || NEEDED.stream().allMatch(VirtualDisplay::has),
                "no window is opened: this test needs " + NEEDED + " (packages xvfb, xdotool, imagemagick)");
    }

    @Test
    @Timeout(120)
    void theConsoleOpensShowsMovingCanvasesAndEndsWithItsWindow() throws Exception {
        try (VirtualDisplay display = new VirtualDisplay("1280x800")) {
            Process console = start(display);
            try {
                String window = awaitCanvases(display, console);
                aSecondStartBringsItForward(display);
                // Without a window manager nobody gives the window the keyboard or draws a button to close it.
                display.run("xdotool", "windowfocus", "--sync", window, "key", "ctrl+q")
                        .orElseThrow();
                assertTrue(console.waitFor(30, TimeUnit.SECONDS), "the program ends with its window");
            } finally {
                console.destroyForcibly();
            }
            assertEquals(0, console.exitValue());
            assertEquals(List.of(), complaints());
        }
    }

    private void aSecondStartBringsItForward(VirtualDisplay display) throws IOException, InterruptedException {
        // What ImageMagick's window shows is one colour, over all of the console.
        ProcessBuilder over = new ProcessBuilder("display", "-geometry", "+0+0", "-size", "1280x800", "xc:gray");
        over.environment().put("DISPLAY", display.name());
        Process other = over.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (colours(display) > 100) {
                assertTrue(other.isAlive(), "the window over the console ended");
            }
            Path lost = folder.resolve("lost and found.rtmp");
            Process second = builder(display, "--", lost.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> said = second.inputReader().lines().toList();
            assertTrue(second.waitFor(30, TimeUnit.SECONDS), "the second start ends by itself");
            assertEquals(0, second.exitValue());
            assertEquals(List.of("tilecast: the console is open already; its window was brought forward"), said);
            while (colours(display) < 100) {
                assertTrue(other.isAlive(), "the console is in front though the other window is open");
            }
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    @Timeout(120)
    void aSignalEndsTheConsoleInOrderWhileItsCanvasesMove(String signal) throws Exception {
        try (VirtualDisplay display = new VirtualDisplay("1280x800")) {
            Process console = start(display);
            try {
                awaitCanvases(display, console);
                display.run("kill", "-" + signal, Long.toString(console.pid())).orElseThrow();
                assertTrue(console.waitFor(30, TimeUnit.SECONDS), "the program ends on a signal");
            } finally {
                console.destroyForcibly();
            }
            assertEquals(0, console.exitValue());
            assertEquals(List.of(), complaints());
            assertTrue(errors().getLast().contains("stopped listening"), errors()::toString);
        }
    }

    /** @return the window, once the scenes are on it */
    private String awaitCanvases(VirtualDisplay display, Process console) throws IOException {
        String window = display.run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Tilecast$")
                .orElseThrow()
                .lines()
                .findFirst()
                .orElseThrow();
        while (colours(display) < 2_000) {
            assertTrue(console.isAlive(), "the console ended before it showed its canvases");
        }
        return window;
    }

    private List<String> errors() {
        try {
            return Files.readAllLines(folder.resolve("errors"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> complaints() {
        return errors().stream()
                .filter(line -> line.contains("WARN") || line.contains("Exception"))
                .toList();
    }

    private Process start(VirtualDisplay display) throws IOException {
        return builder(display, "console", "--listen", "127.0.0.1:0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private ProcessBuilder builder(VirtualDisplay display, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                // A shell that started this test in its background may have made it deaf to these.
                "env",
                "--default-signal=INT,HUP",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path=" + System.getProperty("jdk.module.path"),
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty("java.class.path"),
                "dev.tilecast.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display.name());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        return builder;
    }

    /** How many colours the screen shows: a few dozen without the canvases, thousands with a shaded scene. */
    private int colours(VirtualDisplay display) throws IOException {
        Path picture = folder.resolve("screen.png");
        display.run("import", "-window", "root", picture.toString()).orElseThrow();
        BufferedImage screen = ImageIO.read(picture.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < screen.getHeight(); y++) {
            for (int x = 0; x < screen.getWidth(); x++) {
                colours.add(screen.getRGB(x, y));
            }
        }
        return colours.size();
    }
}
