package dev.tilecast.gpu.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.nio.ByteBuffer;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;

/** The fast conversion differs by at most 1 from {@link ExactPicture}, whatever the canvas. */
class ColorConversionPropertyTest {
    private final ImageApi images = new ImageApi();

    @Property(tries = 600)
    void anyCanvasWithItsOwnGamma(
            @ForAll PixelType type,
            @ForAll ColorMatrix matrix,
            @ForAll boolean interleaved,
            @ForAll @IntRange(min = 1, max = 37) int width,
            @ForAll @IntRange(min = 1, max = 11) int height,
            @ForAll @IntRange(min = 0, max = 40) int tileWidth,
            @ForAll @IntRange(min = 0, max = 13) int tileHeight,
            @ForAll Random random) {
        Canvas canvas = images.createCanvas(type, width, height, tileWidth, tileHeight);
        check(fill(canvas, random), matrix, interleaved, random);
    }

    @Property(tries = 200)
    void anyGamma(
            @ForAll PixelType type, @ForAll @FloatRange(min = 0.3f, max = 9f) float gamma, @ForAll Random random) {
        Canvas canvas = images.createCanvas(type, 19, 5, 0, 0, 1, false, gamma);
        check(fill(canvas, random), ColorMatrix.BT_709, true, random);
    }

    @Property(tries = 50)
    void tilesOfOnePixel(@ForAll PixelType type, @ForAll Random random) {
        check(fill(images.createCanvas(type, 7, 5, 1, 1), random), ColorMatrix.BT_601, false, random);
    }

    /** Values that pictures have in the first half of the tries, any bits at all in the others. */
    private static Canvas fill(Canvas canvas, Random random) {
        boolean anyBits = random.nextBoolean() || canvas.pixelType().bytesPerComponent() < 4;
        for (int y = 0; y < canvas.height(); y += canvas.tileHeight()) {
            for (int x = 0; x < canvas.width(); x += canvas.tileWidth()) {
                ByteBuffer tile = canvas.tile(x, y).data();
                if (anyBits) {
                    byte[] bytes = new byte[tile.remaining()];
                    random.nextBytes(bytes);
                    tile.put(bytes);
                } else {
                    while (tile.hasRemaining()) {
                        tile.putFloat((float) (Math.pow(random.nextDouble(), 3) * 1.1 - 0.02));
                    }
                }
            }
        }
        return canvas;
    }

    private static void check(Canvas canvas, ColorMatrix matrix, boolean interleaved, Random random) {
        int width = canvas.width() - random.nextInt(Math.min(3, canvas.width()));
        int height = canvas.height() - random.nextInt(Math.min(3, canvas.height()));
        TestPlanes made = interleaved ? TestPlanes.nv12(width, height) : TestPlanes.i420(width, height);
        new ColorConversion(matrix).convert(canvas, made.planes());
        ExactPicture exact = new ExactPicture(canvas, matrix, width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertEquals(exact.luma(x, y), made.luma(x, y), 1, "luma at " + x + ", " + y);
            }
        }
        for (int y = 0; y < made.planes().chromaHeight(); y++) {
            for (int x = 0; x < made.planes().chromaWidth(); x++) {
                assertEquals(exact.cb(x, y), made.cb(x, y), 1, "Cb at " + x + ", " + y);
                assertEquals(exact.cr(x, y), made.cr(x, y), 1, "Cr at " + x + ", " + y);
            }
        }
    }
}
