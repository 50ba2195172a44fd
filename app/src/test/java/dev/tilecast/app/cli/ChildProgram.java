package dev.tilecast.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as a user starts it. */
final class ChildProgram implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    /** @param err takes standard error */
    ChildProgram(Path err, String... arguments) throws IOException {
        this(err, List.of(), arguments);
    }

    /** @param java more options of Java's own */
    ChildProgram(Path err, List<String> java, String... arguments) throws IOException {
        this.err = err;
        List<String> command = new ArrayList<>();
        // A shell that started this test in its background may have made it deaf to Ctrl-C.
        command.addAll(List.of("env", "--default-signal=INT,HUP"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx200m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of(
                "-classpath", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(java);
        command.add("dev.tilecast.app.Main");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        process = builder.start();
        out = process.inputReader();
    }

    /** The next lines of standard output. */
    List<String> lines(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(out.readLine());
        }
        return lines;
    }

    /** What standard output still has, once the program has ended. */
    List<String> otherLines() {
        return out.lines().toList();
    }

    List<String> errorLines() throws IOException {
        return Files.readAllLines(err);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** @return the exit status */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end within " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
