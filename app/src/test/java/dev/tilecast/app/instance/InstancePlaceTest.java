package dev.tilecast.app.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancePlaceTest {
    @TempDir
    private Path folder;

    @Test
    void theRuntimeFolderComesBeforeTheOneBesideTheSettings() {
        Path settings = folder.resolve("console.properties");
        Path last = folder.resolve("last");
        String runtime = folder.toString();
        assertEquals(
                List.of(folder.resolve("tilecast"), folder.resolve("run"), last),
                InstancePlace.folders("Linux", Map.of("XDG_RUNTIME_DIR", runtime), settings, last));
        assertEquals(
                List.of(folder.resolve("Tilecast"), folder.resolve("run"), last),
                InstancePlace.folders("Windows 11", Map.of("LOCALAPPDATA", runtime), settings, last));
        for (String none : List.of("relative", "", folder.resolve("gone").toString())) {
            assertEquals(
                    List.of(folder.resolve("run"), last),
                    InstancePlace.folders("Linux", Map.of("XDG_RUNTIME_DIR", none), settings, last));
        }
    }

    @Test
    void aDisplayHasOneNameHoweverItIsWritten() {
        for (String name : List.of(":1", ":1.0", "unix:1")) {
            assertEquals(":1", InstancePlace.display("Linux", Map.of("DISPLAY", name)));
        }
        assertEquals("there:0", InstancePlace.display("Linux", Map.of("DISPLAY", "there:0.0")));
        assertEquals("", InstancePlace.display("Mac OS X", Map.of("DISPLAY", "/tmp/launch/org.xquartz:0")));
        assertEquals("RDP-Tcp#3", InstancePlace.display("Windows 11", Map.of("SESSIONNAME", "RDP-Tcp#3")));
    }

    @Test
    void theFolderIsMadeForThisUserAlone() throws IOException {
        InstancePlace place = new InstancePlace(folder.resolve("a").resolve("b"), "console-1");
        assertTrue(place.isUsable());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place.folder())));
        assertTrue(place.isUsable(), "again");
    }

    @Test
    void aFolderThatOthersMayEnterIsNotUsed() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertFalse(new InstancePlace(open, "console-1").isUsable());
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), own);
        assertFalse(new InstancePlace(link, "console-1").isUsable());
    }

    @Test
    void aPathThatIsTooLongForASocketIsNotUsed() {
        Path deep = folder.resolve("a".repeat(90));
        assertFalse(new InstancePlace(deep, "console-1").isUsable());
        assertFalse(Files.exists(deep));
    }
}
