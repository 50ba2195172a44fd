package dev.tilecast.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A {@link FanOutServer} in a process of its own, run as the installed program is. */
final class FanOutProcess implements AutoCloseable {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;
    private final int port;

    /** What it says of itself. Latencies in milliseconds, since it was asked last. */
    record State(
            int players,
            long cpuNanos,
            long compilerMillis,
            long frames,
            double medianLatency,
            double percentile99Latency) {}

    FanOutProcess(int frameBytes, int framesPerSecond) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        FanOutServer.class.getName(),
                        "" + frameBytes,
                        "" + framesPerSecond))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        input = process.outputWriter();
        output = process.inputReader();
        String address = output.readLine();
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    int port() {
        return port;
    }

    State ask() throws IOException {
        input.write('\n');
        input.flush();
        String[] words = output.readLine().split(" ");
        return new State(
                Integer.parseInt(words[0]),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]));
    }

    void awaitPlayers(int count) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (ask().players() != count) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("not " + count + " players in time, but " + ask().players());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
