package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A libcuda.so.1 made from src/test/c, and JVMs that find it in place of a driver. */
public final class StubDriver {
    private static final long SECONDS = 60;

    private final Path folder;

    private StubDriver(Path folder) {
        this.folder = folder;
    }

    /** Compiles it into that folder. Without gcc the test is skipped with a message; on a CI machine it fails. */
    public static StubDriver build(Path folder) throws IOException, InterruptedException {
        requireGcc();
        Path sources = Path.of("src/test/c").toAbsolutePath();
        List<String> command =
                new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror"));
        command.addAll(List.of("-pthread", "-o", folder.resolve("libcuda.so.1").toString()));
        try (Stream<Path> files = Files.list(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".c")).forEach(command::add);
        }
        assertEquals("", outputOf(new ProcessBuilder(command), 0));
        return new StubDriver(folder);
    }

    private static void requireGcc() {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "gcc")));
        if (!found && System.getenv("CI") != null) {
            throw new AssertionError("gcc is not installed on this CI machine");
        }
        Assumptions.assumeTrue(found, "gcc is not installed; tests with a stub libcuda are skipped");
    }

    /**
     * Runs a class' main in a JVM of its own that finds the stub as its driver.
     *
     * @param options for the JVM, before the class
     * @return what it wrote; the exit status was 0
     */
    public String run(Class<?> main, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LD_LIBRARY_PATH", folder.toString());
        builder.environment().putAll(environment);
        return outputOf(builder, 0);
    }

    private static String outputOf(ProcessBuilder builder, int status) throws IOException, InterruptedException {
        Path output = Files.createTempFile("stub", ".txt");
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(output);
            assertEquals(ended ? status : -1, ended ? process.exitValue() : -2, text);
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
