package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of an encoder's calls, what it refuses, and what is left of it. */
class EncoderLifeTest {
    private static final FfmpegVideoPlugin PLUGIN = new FfmpegVideoPlugin();

    private final VideoEncoder encoder = PLUGIN.createEncoder("h264");
    private final Canvas canvas = Pictures.bars(PixelType.RGBA, 160, 90, 0);

    private static VideoException refused(Reason reason, Executable call) {
        VideoException refusal = assertThrows(VideoException.class, call);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        return refusal;
    }

    @Test
    void encodingComesBehindInit() {
        refused(Reason.NOT_INITIALISED, () -> encoder.encode(canvas));
        encoder.init(160, 90);
        refused(Reason.ALREADY_INITIALISED, () -> encoder.init(160, 90));
        encoder.close();
    }

    @Test
    void nothingIsPossibleBehindClose() {
        encoder.init(160, 90);
        assertEquals(Optional.empty(), encoder.close());
        assertEquals(Optional.empty(), encoder.close());
        refused(Reason.NOT_INITIALISED, () -> encoder.encode(canvas));
        refused(Reason.NOT_INITIALISED, () -> encoder.init(160, 90));
        refused(Reason.NOT_INITIALISED, () -> encoder.setParameter("bitrate", "1000000"));
        encoder.requestKeyFrame();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0,100", "100,0", "-2,100", "20000,100", "16384,16384"})
    void sizesThatNoEncoderHoldsAreRefusedWithThoseItTakes(int width, int height) {
        VideoException refusal = refused(Reason.UNSUPPORTED_RESOLUTION, () -> encoder.init(width, height));
        assertTrue(refusal.getMessage().contains("takes pictures from"), refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("not " + width + "x" + height), refusal.getMessage());
        encoder.init(160, 90);
        encoder.encode(canvas);
        encoder.close();
    }

    @Test
    void aRefusalNamesEveryEncoderAndAnotherSizeStillGetsTheBest() {
        String best = encoder.identifier();
        VideoException refusal = refused(Reason.UNSUPPORTED_RESOLUTION, () -> encoder.init(4095, 1));
        for (String name : List.of("h264_nvenc", "libx264", "libopenh264")) {
            assertEquals(
                    PLUGIN.whyNoEncoder(name).isEmpty(), refusal.getMessage().contains(name), refusal.getMessage());
        }
        encoder.init(640, 360);
        assertEquals(best, encoder.identifier());
        encoder.close();
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void oneFrameASecondIsEncodedToo(String codecName) {
        VideoEncoder slow = PLUGIN.createEncoder(codecName);
        slow.setParameter("framerate", "1");
        slow.setParameter("bitrate", "50000");
        slow.init(640, 360);
        assertTrue(slow.encode(Pictures.bars(PixelType.RGBA, 640, 360, 0)).keyFrame());
        slow.close();
    }

    @Test
    void aCanvasOfAnotherSizeIsRefusedWithTheRemedy() {
        encoder.init(320, 180);
        VideoException refusal = refused(Reason.UNSUPPORTED_RESOLUTION, () -> encoder.encode(canvas));
        assertEquals(
                "the encoder was initialised for 320x180, the canvas is 160x90: close it and begin with a new one",
                refusal.getMessage());
        encoder.close();
    }

    @Test
    void aRefusedValueChangesNothing() {
        encoder.init(160, 90);
        assertTrue(encoder.encode(canvas).keyFrame());
        String identifier = encoder.identifier();
        VideoException refusal = refused(Reason.BAD_PARAMETER, () -> encoder.setParameter("preset", "warp"));
        assertTrue(refusal.getMessage().endsWith("not \"warp\""), refusal.getMessage());
        refused(Reason.BAD_PARAMETER, () -> encoder.setParameter("bitrate", "0"));
        assertEquals(identifier, encoder.identifier());
        assertEquals(false, encoder.encode(canvas).keyFrame());
        encoder.close();
    }

    static List<String> encoders() {
        return FfmpegVideoEncoderTest.encoders();
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void closeFreesAllNativeMemory(String codecName) throws IOException {
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.exists(status), "the process' memory is only known on Linux");
        openAndClose(codecName, 5);
        long memory = kilobytes(status, "RssAnon");
        long threads = kilobytes(status, "Threads");

        openAndClose(codecName, 20);

        // One of these holds 2 MB at least, and 40 were opened; the heap and the collector move by some, too.
        long grown = kilobytes(status, "RssAnon") - memory;
        assertTrue(grown < 40_000, "grown by " + grown + " KB");
        assertTrue(kilobytes(status, "Threads") <= threads + 3);
    }

    private void openAndClose(String codecName, int times) {
        Canvas large = Pictures.bars(PixelType.RGBA, 640, 360, 0);
        for (int i = 0; i < times; i++) {
            VideoEncoder one = PLUGIN.createEncoder(codecName);
            one.init(640, 360);
            one.encode(large);
            one.setParameter("framerate", "25");
            one.encode(large);
            one.close();
        }
    }

    private static long kilobytes(Path status, String field) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
