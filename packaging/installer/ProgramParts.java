package installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Divides the program: jars to app/, native libraries to app/natives/, JavaFX to modules/.
 *
 * <p>Libraries that lie there as files need not be unpacked when the program starts, and leave nothing in the user's home.
 */
final class ProgramParts {
    /** Of FFmpeg what reads and writes files, filters and knows devices: encoding and decoding do without. */
    private static final List<String> UNNEEDED = List.of("avformat", "avfilter", "avdevice");

    private final Path program;

    private ProgramParts(Path program) {
        this.program = program;
    }

    static ProgramParts of(Path program) {
        return new ProgramParts(program);
    }

    void divide(Path parts, Platform platform) throws IOException {
        Path app = Files.createDirectories(parts.resolve("app"));
        Path natives = Files.createDirectories(app.resolve("natives"));
        for (Path jar : jars(program.resolve("lib"))) {
            if (!unpackNatives(jar, natives)) {
                Files.copy(jar, app.resolve(jar.getFileName()));
            }
        }
        Path modules = Files.createDirectories(parts.resolve("modules"));
        for (Path jar : jars(program.resolve("lib").resolve("javafx"))) {
            Files.copy(jar, modules.resolve(jar.getFileName()));
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** @return whether the jar held nothing but libraries, which then are where they are needed */
    private static boolean unpackNatives(Path jar, Path natives) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> !entry.isDirectory()).toList();
            boolean classes = entries.stream()
                    .anyMatch(entry -> entry.getName().endsWith(".class")
                            && !entry.getName().endsWith("module-info.class"));
            if (classes || entries.stream().noneMatch(entry -> isLibrary(entry.getName()))) {
                return false;
            }
            for (ZipEntry entry : entries) {
                if (isLibrary(entry.getName()) && isNeeded(entry.getName())) {
                    unpack(zip, entry, natives);
                }
            }
            return true;
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path natives) throws IOException {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, natives.resolve(name));
        }
    }

    /** Whether a file of that name is a native library, of whatever platform. */
    static boolean isLibrary(String name) {
        return name.matches(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)");
    }

    private static boolean isNeeded(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("org/bytedeco/ffmpeg/")) {
            return UNNEEDED.stream().noneMatch(name::contains);
        }
        // Of JCuda the driver's interface only.
        return !path.startsWith("lib/") || name.contains("JCudaDriver");
    }
}
