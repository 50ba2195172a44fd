package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program assets/examples/CanvasOnCuda.java as it stands, started from its source as README does. */
@Timeout(180)
class CudaExampleTest {
    private static final Path PROGRAM = Path.of("..", "assets", "examples", "CanvasOnCuda.java");
    private static final Pattern SERVING = Pattern.compile("serving (rtmp://\\S+) from .*, Ctrl-C ends it");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int TOLERANCE = 6;
    private static final int INTERRUPTED = 128 + 2;
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void withoutADriverItSaysWhyAndWhatToDo() throws Exception {
        assumeTrue(CudaDriver.probe().whyNot().isPresent(), "this machine has a CUDA device");
        Process program = start(Map.of());
        try {
            assertTrue(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(1, program.exitValue());
            assertEquals("", new String(program.getInputStream().readAllBytes()));
            assertEquals("no CUDA canvas: " + CudaDriver.probe().whyNot().orElseThrow() + "\n", errors());
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void aKernelsPicturesArePlayedOnAStubDriver() throws Exception {
        Path stub = Files.createDirectory(folder.resolve("stub"));
        StubDriver.build(stub);
        Path conversion = HostCompiler.library("nv12", stub);
        Path kernel = HostCompiler.library("stripes", stub);
        picturesArePlayed(Map.of("LD_LIBRARY_PATH", stub.toString(), "STUB_CUDA_KERNELS", conversion + ":" + kernel));
    }

    @Test
    void aKernelsPicturesArePlayedOnADevice() throws Exception {
        RealDevice.require();
        picturesArePlayed(Map.of());
    }

    @Test
    void theKernelAssemblesForOldAndNewDevices() throws Exception {
        assumeTrue(HostCompiler.isInstalled("ptxas"), "ptxas is not installed");
        String source = Files.readString(PROGRAM);
        int start = source.indexOf("\"\"\"") + 3;
        String kernel = source.substring(start, source.indexOf("\"\"\"", start)).stripIndent();
        Path ptx = Files.writeString(folder.resolve("stripes.ptx"), kernel.strip());
        for (String architecture : List.of("sm_75", "sm_90")) {
            String out = folder.resolve("out").toString();
            HostCompiler.run(List.of("ptxas", "-arch=" + architecture, ptx.toString(), "-o", out));
        }
    }

    private void picturesArePlayed(Map<String, String> environment) throws Exception {
        Process program = start(environment);
        try {
            String line = program.inputReader().readLine();
            Matcher serving = SERVING.matcher(line == null ? "" : line);
            assertTrue(serving.matches(), () -> line + errors());
            byte[] pixels = play(serving.group(1));
            assertEquals(2 * 3 * WIDTH * HEIGHT, pixels.length);
            for (int x = 10; x < WIDTH; x += 100) {
                for (int y = 10; y < HEIGHT; y += 100) {
                    assertEquals(x / 4, component(pixels, x, y, 0), TOLERANCE, "red at " + x + ", " + y);
                    assertEquals(y / 2, component(pixels, x, y, 1), TOLERANCE, "green at " + x + ", " + y);
                }
            }
            new ProcessBuilder("kill", "-INT", Long.toString(program.pid()))
                    .start()
                    .waitFor();
            assertTrue(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the program ends");
            assertEquals(INTERRUPTED, program.exitValue(), this::errors);
        } finally {
            program.destroyForcibly();
        }
    }

    /** Of the first picture; y counts from the bottom. */
    private static int component(byte[] pixels, int x, int y, int component) {
        return Byte.toUnsignedInt(pixels[((HEIGHT - 1 - y) * WIDTH + x) * 3 + component]);
    }

    private Process start(Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx300m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM.toString(), "127.0.0.1:0"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Two pictures as FFmpeg shows them. */
    private byte[] play(String url) throws IOException, InterruptedException {
        Path pictures = folder.resolve("pictures.rgb");
        Process player = new ProcessBuilder(
                        Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                        "-nostdin",
                        "-v",
                        "error",
                        "-analyzeduration",
                        "500000",
                        "-i",
                        url,
                        "-frames:v",
                        "2",
                        "-pix_fmt",
                        "rgb24",
                        "-f",
                        "rawvideo",
                        pictures.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("player.txt").toFile())
                .start();
        try {
            assertTrue(player.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the stream is played");
            assertEquals(0, player.exitValue(), Files.readString(folder.resolve("player.txt")) + errors());
            return Files.readAllBytes(pictures);
        } finally {
            player.destroyForcibly();
        }
    }
}
