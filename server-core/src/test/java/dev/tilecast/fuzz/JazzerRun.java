package dev.tilecast.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Searches for failing inputs of one target in a JVM of its own, all of whose files go to a temporary folder. */
final class JazzerRun {
    /** A few in every build; a longer search is asked for with -Dfuzz.seconds. */
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 5);

    private static final int PATIENCE_SECONDS = 180;

    private JazzerRun() {}

    /** What was found, with Jazzer's own words; empty where nothing failed. */
    static String findings(FuzzTarget target, Path folder) throws IOException, InterruptedException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command(target, inputs))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return target + " did not end:\n" + tail(log);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        // Without coverage the search is blind: it would find nothing, whatever is there.
        boolean searched = Files.readString(log).contains("cov: ");
        return process.exitValue() == 0 && searched ? "" : target + ", exit " + process.exitValue() + ":\n" + tail(log);
    }

    private static List<String> command(FuzzTarget target, Path inputs) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + inputs.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=dev.tilecast.**",
                "--custom_hook_includes=dev.tilecast.**",
                "-max_total_time=" + SECONDS,
                "-timeout=60",
                "-print_final_stats=1",
                inputs.toString(),
                target.folder().toString());
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}
