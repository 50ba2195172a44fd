package dev.tilecast.app.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example program, started by README's line, but for the class path: the folder that it names is not built yet. */
final class ExampleProgram implements AutoCloseable {
    static final Path README = Path.of("..", "README.md");
    private static final Pattern LINE =
            Pattern.compile("(?m)^    java (.*)-cp \"app/target/tilecast/lib/\\*\" (\\S*/)CanvasToFfplay\\.java$");
    private static final Pattern SERVING = Pattern.compile("serving (rtmp://[^ ,]+).*, Ctrl-C ends it");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private List<ProcessHandle> children = List.of();

    private ExampleProgram(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        out = process.inputReader();
    }

    /**
     * Starts a program.
     *
     * @param folder takes what it writes to standard error
     * @param path what to look for programs in before the usual PATH
     */
    static ExampleProgram start(String name, Path folder, Path path, String... arguments) throws IOException {
        List<MatchResult> lines =
                LINE.matcher(Files.readString(README)).results().toList();
        assertEquals(1, lines.size(), "README has one line that starts the first example");
        List<String> command = new ArrayList<>();
        // A shell that started this test in its background may have made it deaf to Ctrl-C.
        command.addAll(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(lines.getFirst().group(1).strip().split(" ")));
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add(lines.getFirst().group(2) + name + ".java");
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(folder, name, ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(new File("..")).redirectError(errors.toFile());
        builder.environment().merge("PATH", path.toString(), (usual, first) -> first + File.pathSeparator + usual);
        builder.environment().put("SDL_VIDEODRIVER", "dummy");
        return new ExampleProgram(builder.start(), errors);
    }

    Process process() {
        return process;
    }

    String line() throws IOException {
        return out.readLine();
    }

    /** What its first line says that it serves. */
    String url() throws IOException {
        String line = line();
        Matcher serving = SERVING.matcher(line == null ? "" : line);
        assertTrue(serving.matches(), () -> line + errors());
        return serving.group(1);
    }

    /** The programs that it has started; they are ended with this one at the latest. */
    List<ProcessHandle> children() {
        children = process.descendants().toList();
        return children;
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** @return the exit status */
    int awaitEnd() throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the program ends");
        return process.exitValue();
    }

    /** What it wrote to standard error. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        children.forEach(ProcessHandle::destroyForcibly);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
