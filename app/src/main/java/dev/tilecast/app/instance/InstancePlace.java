package dev.tilecast.app.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where the consoles of one user, one display and one settings file find each other. Any thread.
 *
 * @param folder this user's alone
 * @param name without an ending
 */
public record InstancePlace(Path folder, String name) {
    /** A socket's path has 104 bytes on macOS and 108 elsewhere, with the zero at its end. */
    private static final int LONGEST_PATH = 103;

    /** The first folder that can be used; empty where there is none, and consoles do not find each other. */
    public static Optional<InstancePlace> ofThisUser(Path settingsFile) {
        String system = System.getProperty("os.name");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String name = name(settingsFile, display(system, System.getenv()));
        return folders(
                        system,
                        System.getenv(),
                        settingsFile,
                        temporary.resolve("tilecast-" + System.getProperty("user.name")))
                .stream()
                .map(folder -> new InstancePlace(folder, name))
                .filter(InstancePlace::isUsable)
                .findFirst();
    }

    /** In the order in which they are tried; the last one is for a home with a path too long for sockets. */
    static List<Path> folders(String system, Map<String, String> environment, Path settingsFile, Path last) {
        List<Path> folders = new ArrayList<>();
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        String own = environment.get(windows ? "LOCALAPPDATA" : "XDG_RUNTIME_DIR");
        if (own != null && Path.of(own).isAbsolute() && Files.isDirectory(Path.of(own))) {
            folders.add(Path.of(own).resolve(windows ? "Tilecast" : "tilecast"));
        }
        folders.add(settingsFile.resolveSibling("run"));
        folders.add(last);
        return folders;
    }

    /** A window can only be brought forward where a person sees it. */
    static String display(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return environment.getOrDefault("SESSIONNAME", "");
        }
        if (name.startsWith("mac")) {
            return "";
        }
        String display = environment.getOrDefault("DISPLAY", "");
        String host = display.startsWith("unix:") ? display.substring("unix".length()) : display;
        return host.endsWith(".0") ? host.substring(0, host.length() - ".0".length()) : host;
    }

    static String name(Path settingsFile, String display) {
        CRC32 checksum = new CRC32();
        checksum.update((settingsFile.toAbsolutePath() + "\n" + display).getBytes(StandardCharsets.UTF_8));
        return "console-" + Long.toHexString(checksum.getValue());
    }

    Path lock() {
        return folder.resolve(name + ".lock");
    }

    Path socket() {
        return folder.resolve(name + ".socket");
    }

    /** Makes the folder where it is not there. */
    boolean isUsable() {
        if (socket().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            return false;
        }
        try {
            return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? isOwnFolder()
                    : Files.isDirectory(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOwnFolder() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        // Where others may write, one of them could stand in for the console.
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                        .endsWith("------")
                && Files.isWritable(folder);
    }
}
