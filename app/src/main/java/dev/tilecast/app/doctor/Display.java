package dev.tilecast.app.doctor;

import dev.tilecast.app.text.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where windows would open.
 *
 * @param linux other systems always have a desktop to open windows on
 * @param name the DISPLAY variable; null where it is not set
 * @param wayland the WAYLAND_DISPLAY variable; null where it is not set
 * @param headless JavaFX draws into memory and needs no display
 * @param sockets the folder of the X servers' sockets
 */
public record Display(boolean linux, String name, String wayland, boolean headless, Path sockets) {
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    public static Display ofThisProcess() {
        return new Display(
                System.getProperty("os.name").startsWith("Linux"),
                System.getenv("DISPLAY"),
                System.getenv("WAYLAND_DISPLAY"),
                "Headless".equalsIgnoreCase(System.getProperty("glass.platform")),
                Path.of("/tmp/.X11-unix"));
    }

    /** Why no window can open; empty where one can. */
    public Optional<String> whyNone() {
        if (!linux || headless) {
            return Optional.empty();
        }
        if (name == null || name.isBlank()) {
            // JavaFX draws through X11, on a Wayland desktop by way of Xwayland.
            return Optional.of(
                    wayland == null || wayland.isBlank()
                            ? Sentences.of("doctor.display.is.not.set")
                            : Sentences.of("doctor.display.is.not.set.wayland"));
        }
        Matcher local = LOCAL.matcher(name);
        if (local.matches() && !hasSocket("X" + local.group(1))) {
            return Optional.of(Sentences.of("doctor.display.is.but.no", name));
        }
        return Optional.empty();
    }

    private boolean hasSocket(String socket) {
        return Files.exists(sockets.resolve(socket)) || hasAbstractSocket("@" + sockets.resolve(socket));
    }

    private static boolean hasAbstractSocket(String path) {
        try (var lines = Files.lines(Path.of("/proc/net/unix"))) {
            return lines.anyMatch(line -> line.endsWith(" " + path));
        } catch (IOException e) {
            return false;
        }
    }

    /** What windows open on. */
    String description() {
        if (headless) {
            return Sentences.of("doctor.drawn.into.memory.glass");
        }
        return linux ? name : Sentences.of("doctor.of.the.system");
    }
}
