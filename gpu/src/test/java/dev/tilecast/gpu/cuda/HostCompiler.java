package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The kernels' sources, and the programs that compile them. */
final class HostCompiler {
    /** Tests run in the module's folder. */
    static final Path SOURCES = Path.of("..", "assets", "cuda");

    private static final Path WRAPPERS = Path.of("src", "test", "cpp");

    private HostCompiler() {}

    /** Compiles a kernel source with g++ as ordinary C++; skips the test where there is none, except on a CI machine. */
    static Path library(String name, Path folder) throws IOException, InterruptedException {
        if (!isInstalled("g++")) {
            String missing = "g++ is not installed, so the CUDA kernels cannot be run on the CPU: apt-get install g++";
            if ("true".equals(System.getenv("CI"))) {
                fail(missing);
            }
            Assumptions.abort(missing);
        }
        Path library = folder.resolve("lib" + name + ".so");
        run(List.of(
                "g++",
                "-std=c++17",
                "-O2",
                "-shared",
                "-fPIC",
                "-ffp-contract=off",
                "-fno-strict-aliasing",
                "-I" + SOURCES,
                "-o",
                library.toString(),
                WRAPPERS.resolve(name + ".cpp").toString()));
        return library;
    }

    static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs it to its end and gives what it printed; anything but success fails the test. */
    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ":\n" + output);
        return output;
    }
}
