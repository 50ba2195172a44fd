package dev.tilecast.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {
    @TempDir
    private Path sockets;

    private Optional<String> whyNone(String name, String wayland) {
        return new Display(true, name, wayland, false, sockets).whyNone();
    }

    @Test
    void withoutTheVariableThereIsNone() {
        assertEquals(Optional.of("DISPLAY is not set"), whyNone(null, null));
        assertEquals(Optional.of("DISPLAY is not set"), whyNone("", ""));
        assertEquals(
                Optional.of("DISPLAY is not set (WAYLAND_DISPLAY is, but windows need Xwayland)"),
                whyNone(null, "wayland-0"));
    }

    @Test
    void aLocalDisplayNeedsItsSocket() throws IOException {
        assertEquals(Optional.of("DISPLAY is :7.0, but no X server is there"), whyNone(":7.0", null));
        Files.createFile(sockets.resolve("X7"));
        assertEquals(Optional.empty(), whyNone(":7.0", null));
        assertEquals(Optional.empty(), whyNone(":7", null));
    }

    @Test
    void aDisplayOnAnotherMachineIsTakenAtItsWord() {
        assertEquals(Optional.empty(), whyNone("localhost:10.0", null));
    }

    @Test
    void headlessAndOtherSystemsNeedNone() {
        assertEquals(Optional.empty(), new Display(true, null, null, true, sockets).whyNone());
        assertEquals(Optional.empty(), new Display(false, null, null, false, sockets).whyNone());
    }
}
