package dev.tilecast.app.interop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;

/** A program of the machine, run for a bounded time. */
final class ExternalProgram {
    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * How a run ended.
     *
     * @param cut it was asked to end since its time was over
     */
    record Result(int status, boolean cut, String output, String errors) {}

    private static final long LOOK_MILLIS = 50;

    private ExternalProgram() {}

    /**
     * The program on the PATH. Where it is missing the test is skipped with a message, on a CI machine it fails.
     */
    static Path require(String name) {
        Optional<Path> found = find(name);
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError(name + " is not installed on this CI machine");
        }
        Assumptions.assumeTrue(found.isPresent(), name + " is not installed; its test is skipped");
        return found.orElseThrow();
    }

    static Optional<Path> find(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** Runs it until it ends; after the given time it is asked to end (SIGINT). */
    static Result run(Path folder, Duration most, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        return run(process -> !process.waitFor(most.toNanos(), TimeUnit.NANOSECONDS), folder, environment, command);
    }

    /** Runs it until the condition holds for what is written to {@code written}, as {@link #run} else. */
    static Result runUntilWritten(
            Path written,
            BooleanSupplier enough,
            Path folder,
            Duration most,
            Map<String, String> environment,
            List<String> command)
            throws IOException, InterruptedException {
        try (FolderWatch watch = new FolderWatch(written)) {
            return run(
                    process -> watch.await(enough, process, most) || process.isAlive(), folder, environment, command);
        }
    }

    /** Runs it until the condition holds, as {@link #run} else; looks every now and then, for what tells nobody. */
    static Result runUntilSeen(
            BooleanSupplier enough, Path folder, Duration most, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        return run(
                process -> {
                    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                        if (enough.getAsBoolean() || System.nanoTime() - deadline > 0) {
                            return true;
                        }
                    }
                    return false;
                },
                folder,
                environment,
                command);
    }

    /** Waits until a program has run long enough; false where it ended by itself. */
    private interface Wait {
        boolean isToBeCut(Process process) throws InterruptedException;
    }

    private static Result run(Wait wait, Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean cut = false;
        try {
            cut = wait.isToBeCut(process);
            if (cut) {
                interrupt(process);
                process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return new Result(process.exitValue(), cut, Files.readString(output), Files.readString(errors));
    }

    /** As Ctrl-C does: gst-launch and rtmpdump complete their files then. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
}
