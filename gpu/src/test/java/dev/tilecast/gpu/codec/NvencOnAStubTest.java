package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.cuda.StubDriver;
import dev.tilecast.video.VideoEncoder;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drivers that are there and of no use: a software encoder serves, and says why. */
class NvencOnAStubTest {
    private static final String FAILING_FUNCTION = "STUB_CUDA_FAILS";
    private static final int NO_DEVICE = 100;

    @TempDir
    Path folder;

    private StubDriver driver;

    /** What runs beside the stub. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Throwable {
            String failing = System.getenv(FAILING_FUNCTION);
            if (failing != null) {
                fail(failing);
            }
            FfmpegVideoPlugin plugin = new FfmpegVideoPlugin();
            VideoEncoder encoder = plugin.createEncoder("h264");
            encoder.init(64, 48);
            encoder.encode(Pictures.bars(PixelType.RGBA, 64, 48, 0));
            System.out.println(encoder.identifier());
            encoder.close();
        }

        @SuppressWarnings("restricted")
        private static void fail(String function) throws Throwable {
            try (Arena arena = Arena.ofConfined()) {
                Linker.nativeLinker()
                        .downcallHandle(
                                SymbolLookup.libraryLookup("libcuda.so.1", Arena.global())
                                        .findOrThrow("stub_fail"),
                                FunctionDescriptor.ofVoid(
                                        ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                        .invokeExact(arena.allocateFrom(function), NO_DEVICE, 1);
            }
        }
    }

    @BeforeEach
    void buildDriver() throws IOException, InterruptedException {
        driver = StubDriver.build(folder);
    }

    private String reason(Map<String, String> environment) throws IOException, InterruptedException {
        String output = driver.run(Program.class, environment);
        List<String> lines = output.lines().toList();
        assertEquals(1, lines.size(), output);
        assertTrue(output.startsWith("lib"), output);
        return output.strip().replaceFirst("^lib(x264 superfast|openh264): ", "");
    }

    private void buildEncoder() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "gcc",
                        "-shared",
                        "-fPIC",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-o",
                        folder.resolve("libnvidia-encode.so.1").toString(),
                        "src/test/c/nvenc/nvenc_stub.c")
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }

    @Test
    void aDriverWithoutItsEncoderLibrary() throws IOException, InterruptedException {
        assertEquals("the NVIDIA driver has no encoder (libnvidia-encode.so.1 not found)", reason(Map.of()));
    }

    @Test
    void aDriverThatIsTooOld() throws IOException, InterruptedException {
        buildEncoder();
        String reason = reason(Map.of("STUB_NVENC_VERSION", "192"));
        assertTrue(reason.startsWith("The minimum required Nvidia driver for nvenc is "), reason);
    }

    @Test
    void aDriverThatDoesNotStart() throws IOException, InterruptedException {
        buildEncoder();
        assertEquals("cuInit failed: CUDA_ERROR_NO_DEVICE (100)", reason(Map.of(FAILING_FUNCTION, "cuInit")));
    }

    @Test
    void aDriverWhoseDevicesCannotEncode() throws IOException, InterruptedException {
        buildEncoder();
        assertEquals("No capable devices found", reason(Map.of(FAILING_FUNCTION, "cuDeviceGet")));
    }
}
