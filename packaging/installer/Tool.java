package installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs programs; what they say is shown if they fail. */
final class Tool {
    private Tool() {}

    /** One of the JDK that runs this: jmod, jlink, jpackage. */
    static void jdk(String name, List<String> arguments) throws IOException, InterruptedException {
        jdk(name, arguments, Map.of());
    }

    static void jdk(String name, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        run(Path.of(System.getProperty("java.home"), "bin", name).toString(), arguments, environment);
    }

    static void run(String program, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of(program), arguments.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + said);
        }
    }
}
