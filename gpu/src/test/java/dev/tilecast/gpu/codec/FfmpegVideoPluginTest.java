package dev.tilecast.gpu.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FfmpegVideoPluginTest {
    private static final String NO_DRIVER = "no NVIDIA driver (libcuda.so.1 not found)";

    private final FfmpegVideoPlugin plugin = new FfmpegVideoPlugin();

    @Test
    void theServiceLoaderFindsItsNames() {
        List<String> names = new VideoCodecs().codecNames();
        assertTrue(
                names.containsAll(List.of(
                        "h264",
                        "sorenson",
                        "hevc",
                        "av1",
                        "h264_nvenc",
                        "libx264",
                        "libopenh264",
                        "hevc_nvenc",
                        "libx265",
                        "av1_nvenc",
                        "libsvtav1")),
                names.toString());
    }

    @Test
    void codecsThatFlvDidNotKnowHaveAFourCharacterCode() {
        assertEquals(Optional.of("hvc1"), plugin.fourCc("hevc"));
        assertEquals(Optional.of("hvc1"), plugin.fourCc("libx265"));
        assertEquals(Optional.of("av01"), plugin.fourCc("av1"));
        assertEquals(Optional.empty(), plugin.fourCc("h264"));
        assertEquals(Optional.empty(), plugin.fourCc("sorenson"));
    }

    @Test
    void withoutADriverTheReasonIsInTheNameOfWhatEncodesInstead() {
        Assumptions.assumeFalse(
                Files.exists(Path.of("/proc/driver/nvidia/version")), "this machine has an NVIDIA driver");
        for (String name : List.of("h264_nvenc", "hevc_nvenc", "av1_nvenc")) {
            assertEquals(Optional.of(name + ": " + NO_DRIVER), plugin.whyNoEncoder(name));
            VideoException refusal = assertThrows(VideoException.class, () -> plugin.createEncoder(name));
            assertEquals(VideoException.Reason.NO_SUITABLE_DEVICE, refusal.reason());
        }
        VideoEncoder encoder = plugin.createEncoder("hevc");
        assertTrue(encoder.identifier().endsWith(": " + NO_DRIVER), encoder.identifier());
        encoder.close();
    }

    @Test
    void aNameChosenByTheProgramNeedsNoExcuse() {
        VideoEncoder encoder = plugin.createEncoder("libopenh264");
        assertEquals("libopenh264", encoder.identifier());
        encoder.close();
    }

    @Test
    void aSizeThatNoEncoderOfTheCodecTakesIsKnownBeforehand() {
        assertEquals(
                Optional.of("libopenh264 takes pictures from 16x16 on with at most 8192 pixels a side and 9437184 in"
                        + " all, not 4095x4095"),
                plugin.whyNotSize("libopenh264", 4095, 4095));
        assertEquals(Optional.empty(), plugin.whyNotSize("libopenh264", 17, 17));
        assertEquals(Optional.empty(), plugin.whyNotSize("sorenson", 4095, 4095));
    }

    @Test
    void theProbeRunsOnce() {
        plugin.probe().start();
        EncoderReport report = plugin.probe().report();
        assertSame(report, plugin.probe().report());
        assertEquals(Optional.empty(), report.libraryMissing());
        assertEquals(Optional.empty(), report.refusals().get("libopenh264"));
        assertEquals("h264_nvenc", report.refusals().firstEntry().getKey());
    }

    @Test
    void whoWaitsForTheProbeKeepsItsInterrupt() {
        Thread.currentThread().interrupt();
        assertFalse(plugin.probe().report().refusals().isEmpty());
        assertTrue(Thread.interrupted());
    }

    @Test
    void whatOpensForTheProbeMayStillFailWhenItIsNeeded() {
        Map<EncoderKind, Optional<String>> all = new EnumMap<>(EncoderKind.class);
        Arrays.stream(EncoderKind.values()).forEach(kind -> all.put(kind, Optional.empty()));
        EncoderChoice choice =
                EncoderChoice.of(List.of(EncoderKind.LIBOPENH264, EncoderKind.LIBX264), EncoderReport.of(all));
        FfmpegVideoEncoder encoder = new FfmpegVideoEncoder(choice, new CanvasDevices());
        Assumptions.assumeTrue(plugin.whyNoEncoder("libx264").isEmpty(), "this FFmpeg has no libx264");

        encoder.init(8, 8);

        assertEquals(
                "libx264 superfast: libopenh264 takes pictures from 16x16 on with at most 8192 pixels a side and"
                        + " 9437184 in all, not 8x8",
                encoder.identifier());
        encoder.close();
    }
}
