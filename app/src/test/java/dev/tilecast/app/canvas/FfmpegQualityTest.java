package dev.tilecast.app.canvas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tilecast.app.ui.fixture.VirtualDisplay;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same pictures through ffmpeg's filters "psnr" and "ssim", channel by channel. */
class FfmpegQualityTest {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 64;

    @TempDir
    private Path folder;

    private PictureQuality ours;

    @BeforeEach
    void writeTwoPictures() throws IOException {
        assumeTrue(VirtualDisplay.has("ffmpeg"));
        Random noise = new Random(7);
        Canvas original = PaintedCanvas.of(PixelType.RGB, WIDTH, HEIGHT, FfmpegQualityTest::waves);
        Canvas noisy = PaintedCanvas.of(PixelType.RGB, WIDTH, HEIGHT, (x, y) -> {
            float[] rgba = waves(x, y);
            rgba[0] += noise.nextFloat() * 0.02f;
            rgba[1] += noise.nextFloat() * 0.1f;
            rgba[2] += noise.nextFloat() * 0.3f;
            return rgba;
        });
        ImageApi images = new ImageApi();
        Files.write(folder.resolve("original.png"), images.encode(original, "png", 100));
        Files.write(folder.resolve("noisy.png"), images.encode(noisy, "png", 100));
        ours = PictureQuality.of(RgbPicture.of(noisy), RgbPicture.of(original));
    }

    private static float[] waves(int x, int y) {
        return new float[] {
            (float) (0.5 + 0.3 * Math.sin(x * 0.2)),
            (float) (0.4 + 0.3 * Math.cos((x + y) * 0.1)),
            (float) (0.35 + 0.3 * Math.sin(y * 0.3)),
            1
        };
    }

    @Test
    void psnrIsThatOfFfmpeg() throws Exception {
        String line = filter("psnr");
        assertEquals(figure(line, "r:"), ours.red().psnr(), 0.02);
        assertEquals(figure(line, "g:"), ours.green().psnr(), 0.02);
        assertEquals(figure(line, "b:"), ours.blue().psnr(), 0.02);
        assertEquals(figure(line, "average:"), ours.rgb().psnr(), 0.02);
    }

    @Test
    void ssimIsThatOfFfmpeg() throws Exception {
        String line = filter("ssim");
        assertEquals(figure(line, "R:"), ours.red().ssim(), 0.002);
        assertEquals(figure(line, "G:"), ours.green().ssim(), 0.002);
        assertEquals(figure(line, "B:"), ours.blue().ssim(), 0.002);
        assertEquals(figure(line, "All:"), ours.rgb().ssim(), 0.002);
    }

    private String filter(String name) throws IOException, InterruptedException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-hide_banner",
                        "-i",
                        "noisy.png",
                        "-i",
                        "original.png",
                        "-lavfi",
                        "[0]format=gbrp[a];[1]format=gbrp[b];[a][b]" + name,
                        "-f",
                        "null",
                        "-")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(ffmpeg.getInputStream().readAllBytes(), UTF_8);
        assertTrue(ffmpeg.waitFor(30, TimeUnit.SECONDS), "ffmpeg did not end");
        return output.lines()
                .filter(line -> line.contains("Parsed_" + name))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError(output));
    }

    private static double figure(String line, String name) {
        Matcher found = Pattern.compile("[ ]" + name + "([0-9.]+)").matcher(line);
        assertTrue(found.find(), line);
        return Double.parseDouble(found.group(1));
    }
}
