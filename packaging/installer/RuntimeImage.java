package installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A Java runtime with JavaFX linked in: without a module path the start cache holds wherever the program is moved to.
 *
 * <p>Linked from jars as they are, JavaFX would unpack its native libraries to the user's home. As jmods they lie in the
 * runtime's lib folder.
 */
final class RuntimeImage {
    /** What jdeps names for the program's jars, and jdk.crypto.cryptoki and the like left out. */
    private static final List<String> MODULES = List.of(
            "java.desktop",
            "java.logging",
            "java.management",
            "jdk.jfr",
            "jdk.management",
            "jdk.unsupported",
            "javafx.controls");

    private RuntimeImage() {}

    /**
     * @param modules a folder of modular jars
     * @param runtime does not exist yet
     */
    static Path link(Path modules, Path runtime) throws IOException, InterruptedException {
        Path jmods = Files.createDirectories(runtime.resolveSibling("jmods"));
        try (var jars = Files.list(modules)) {
            for (Path jar : jars.sorted().toList()) {
                makeJmod(jar, jmods);
            }
        }
        Tool.jdk(
                "jlink",
                List.of(
                        "--module-path=" + jmods,
                        "--add-modules=" + String.join(",", MODULES),
                        "--strip-debug",
                        // The start cache has what a start needs; this is for the rest, and halves the file.
                        "--compress=zip-6",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output=" + runtime));
        return runtime;
    }

    private static void makeJmod(Path jar, Path jmods) throws IOException, InterruptedException {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        Path classes = Files.createDirectories(jmods.resolveSibling(name + "-classes"));
        Path libraries = Files.createDirectories(jmods.resolveSibling(name + "-libraries"));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && !isInJava(entry))
                    .forEach(
                            entry -> unpack(zip, entry, ProgramParts.isLibrary(entry.getName()) ? libraries : classes));
        }
        List<String> arguments = new ArrayList<>(List.of("create", "--class-path", classes.toString()));
        arguments.addAll(List.of("--libs", libraries.toString()));
        arguments.add(jmods.resolve(name + ".jmod").toString());
        Tool.jdk("jmod", arguments);
    }

    /** JavaFX for Windows brings the C++ runtime, as Java does. */
    private static boolean isInJava(ZipEntry entry) {
        return ProgramParts.isLibrary(entry.getName())
                && Files.exists(Path.of(System.getProperty("java.home"), "bin", entry.getName()));
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException(zip.getName() + ": " + entry.getName() + " lies outside of the jar");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
