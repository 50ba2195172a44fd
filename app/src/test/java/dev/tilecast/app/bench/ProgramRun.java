package dev.tilecast.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The program as a process, started as a person starts it, and what it costs. */
final class ProgramRun implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long TICKS_PER_SECOND = 100;

    private final long begin = System.nanoTime();
    private final Process process;

    /** @param environment in addition to this process's own */
    ProgramRun(Path program, Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList());
        builder.environment().putAll(environment);
        process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Milliseconds from the start to the first line on standard output. */
    double untilLine() throws IOException {
        BufferedReader output = process.inputReader();
        if (output.readLine() == null) {
            throw new IOException("the program ended and said nothing");
        }
        return millis();
    }

    /** Milliseconds from the start to the moment at which that is so. */
    double until(BooleanSupplier condition) throws IOException, InterruptedException {
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IOException("the program ended or showed nothing");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return millis();
    }

    private double millis() {
        return (System.nanoTime() - begin) / 1e6;
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** Seconds of processor time that it and its children had so far. */
    double processorSeconds() {
        return all().mapToDouble(handle -> {
                    // Behind the name in parentheses: utime and stime are the 14th and 15th field.
                    String stat = read(handle, "stat");
                    List<String> fields =
                            List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
                    return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)))
                            / (double) TICKS_PER_SECOND;
                })
                .sum();
    }

    /** Megabytes of memory that it and its children hold. */
    double residentMegabytes() {
        return all().mapToDouble(handle -> read(handle, "status")
                                .lines()
                                .filter(line -> line.startsWith("VmRSS:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum())
                        .sum()
                / 1024;
    }

    private static String read(ProcessHandle handle, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), file));
        } catch (IOException ended) {
            return ") " + "0 ".repeat(20);
        }
    }

    /** Asks it to end, as Ctrl-C does; returns when it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
