package installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has the JVM note, in a run of the finished program, what a start needs (JEP 514, 515), and keeps that in the image.
 *
 * <p>The run opens the console in memory, without a display, at a port of its own, with settings of its own.
 */
final class StartCache {
    private static final String FILE = "tilecast.aot";
    /** What this run compiles for good, a start with the cache compiles at once, beside the window. */
    private static final String QUICK = "-XX:TieredStopAtLevel=2";

    private final Platform platform;
    private final Path image;

    StartCache(Platform platform, Path image) {
        this.platform = platform;
        this.image = image;
    }

    /** @param configuration the launcher's, which names the cache from then on */
    void train(Path configuration, FileTime time) throws IOException, InterruptedException {
        Path folder = configuration.getParent();
        Path cache = folder.resolve(FILE);
        Path settings = Files.createTempDirectory("tilecast-training");
        Path log = settings.resolve("log");
        try {
            Process process = start(cache, settings, log);
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            if (!ended || !Files.exists(cache) || Files.size(cache) == 0) {
                throw new IOException("the run that trains the start cache made none:\n" + Files.readString(log));
            }
        } finally {
            new Cleared(settings).delete();
            // What JEP 514 leaves between its two steps, where the second one failed.
            Files.deleteIfExists(folder.resolve(FILE + ".config"));
        }
        if (platform != Platform.LINUX) {
            name(configuration);
        }
        time.setBelow(folder);
    }

    /** The launcher for Linux looks for the cache by itself. */
    private static void name(Path configuration) throws IOException {
        List<String> lines = Files.readAllLines(configuration);
        lines.add(lines.indexOf("[JavaOptions]") + 1, "java-options=-XX:AOTCache=$APPDIR/" + FILE);
        // Where another Java option keeps the cache from being used, the program starts without it, and says nothing.
        lines.add(lines.indexOf("[JavaOptions]") + 2, "java-options=-Xlog:aot*=off");
        lines.add(lines.indexOf("[JavaOptions]") + 3, "java-options=-Xlog:cds*=off");
        Files.write(configuration, lines);
    }

    private Process start(Path cache, Path settings, Path log) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                        image.resolve(platform.launcher()).toString(), "console", "--listen", "127.0.0.1:0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        String options = "-XX:AOTCacheOutput=\"" + cache + "\" -Dglass.platform=Headless -Dprism.order=sw " + QUICK
                + " -Dtilecast.lifetimeSeconds=6";
        program.environment().put("JAVA_TOOL_OPTIONS", options);
        for (String place : List.of("XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "APPDATA", "LOCALAPPDATA", "HOME")) {
            program.environment().put(place, settings.toString());
        }
        return program.start();
    }
}
