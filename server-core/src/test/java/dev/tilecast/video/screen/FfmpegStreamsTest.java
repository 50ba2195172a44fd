package dev.tilecast.video.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole FLV files that the ffmpeg program wrote give us the pictures that they give it. */
class FfmpegStreamsTest {
    private static final int FRAMES = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "flashsv, 0, testsrc2",
        "flashsv, 0, mandelbrot",
        "flashsv, 0, noise",
        "flashsv2, 0, testsrc2",
        "flashsv2, 0, mandelbrot",
        "flashsv2, 1, testsrc2",
        "flashsv2, 1, mandelbrot"
    })
    void streamsDecodeToFfmpegsPictures(String encoder, String quality, String source) throws Exception {
        int width = 170;
        int height = 150;
        String size = "size=" + width + "x" + height + ":rate=10";
        String input = source.equals("noise") ? "color=gray:" + size + ",noise=alls=90:allf=t" : source + "=" + size;
        Path flv = folder.resolve("stream.flv");
        Path raw = folder.resolve("pictures.rgb");
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                input,
                "-frames:v",
                FRAMES + "",
                "-c:v",
                encoder,
                "-g",
                "5",
                "-global_quality",
                quality,
                flv.toString());
        ffmpeg("-i", flv.toString(), "-f", "rawvideo", "-pix_fmt", "rgb24", "-vf", "vflip", raw.toString());
        byte[] expected = Files.readAllBytes(raw);
        int pictureSize = width * height * 3;
        assertEquals(FRAMES * pictureSize, expected.length);
        ScreenVersion version = encoder.equals("flashsv") ? ScreenVersion.ONE : ScreenVersion.TWO;
        try (ScreenVideoDecoder decoder = new ScreenVideoDecoder(version)) {
            decoder.init();
            List<ByteBuffer> payloads = videoPayloads(ByteBuffer.wrap(Files.readAllBytes(flv)));
            assertEquals(FRAMES, payloads.size());
            for (int i = 0; i < FRAMES; i++) {
                byte[] picture = Pictures.of(decoder.decode(payloads.get(i)).orElseThrow());
                int start = i * pictureSize;
                assertArrayEquals(Arrays.copyOfRange(expected, start, start + pictureSize), picture, "frame " + i);
            }
        }
    }

    private static List<ByteBuffer> videoPayloads(ByteBuffer flv) {
        int video = 9;
        List<ByteBuffer> payloads = new ArrayList<>();
        int at = 9 + 4;
        while (at + 11 <= flv.limit()) {
            int size = flv.getInt(at) & 0xFFFFFF;
            if (flv.get(at) == video) {
                payloads.add(flv.slice(at + 11, size));
            }
            at += 11 + size + 4;
        }
        return payloads;
    }

    private static void ffmpeg(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "ffmpeg hangs");
        } finally {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue());
    }
}
