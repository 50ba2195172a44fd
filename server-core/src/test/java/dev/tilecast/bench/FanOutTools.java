package dev.tilecast.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The C program of the fan-out benchmark: what the kernel alone charges, and players that cost the server nothing. */
final class FanOutTools implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/c/fanout.c");

    private final Path folder;

    private FanOutTools(Path folder) {
        this.folder = folder;
    }

    /** Compiles it; empty where there is no gcc or no Linux. */
    static Optional<FanOutTools> compile() throws IOException, InterruptedException {
        FanOutTools tools = new FanOutTools(Files.createTempDirectory("fan-out"));
        try {
            Process compiler = new ProcessBuilder(
                            "gcc",
                            "-O2",
                            "-o",
                            tools.program(),
                            SOURCE.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (compiler.waitFor() == 0) {
                return Optional.of(tools);
            }
        } catch (IOException noCompiler) {
            // Said in the table.
        }
        tools.close();
        return Optional.empty();
    }

    private String program() {
        return folder.resolve("fanout").toString();
    }

    /** Microseconds of CPU a message. */
    double floor(int players, int bytes, int framesPerSecond, int seconds) throws IOException, InterruptedException {
        Process process = start(List.of("floor", "" + players, "" + bytes, "" + framesPerSecond, "" + seconds));
        double micros = Double.parseDouble(
                new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
        process.waitFor();
        return micros;
    }

    /** Players that connect, send that and read on; {@link #stop} ends them. */
    Process players(int count, int port, byte[] greeting) throws IOException {
        Path file = folder.resolve("greeting");
        Files.write(file, greeting);
        return start(List.of("read", "" + port, "" + count, file.toString()));
    }

    static void stop(Process players) throws IOException, InterruptedException {
        players.getOutputStream().close();
        players.waitFor();
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
