package dev.tilecast.gpu.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorConversionTest {
    private final ImageApi images = new ImageApi();

    @ParameterizedTest(name = "{1} {2} {3} in {0} is {4} {5} {6}")
    @CsvSource({
        "BT_709, 255, 255, 255, 235, 128, 128",
        "BT_709, 0, 0, 0, 16, 128, 128",
        "BT_709, 255, 0, 0, 63, 102, 240",
        "BT_709, 0, 255, 0, 173, 42, 26",
        "BT_709, 0, 0, 255, 32, 240, 118",
        "BT_709, 191, 191, 0, 168, 44, 136",
        "BT_601, 255, 0, 0, 81, 90, 240",
        "BT_601, 0, 255, 0, 145, 54, 34",
        "BT_601, 0, 0, 255, 41, 240, 110"
    })
    void barsHaveTheValuesOfTheRecommendations(
            ColorMatrix matrix, int red, int green, int blue, int luma, int cb, int cr) {
        Canvas canvas = images.createCanvas(PixelType.RGB, 4, 2, 0, 0);
        for (int i = 0; i < 8; i++) {
            canvas.tile(0, 0).data().put(3 * i, new byte[] {(byte) red, (byte) green, (byte) blue});
        }
        TestPlanes made = convert(canvas, matrix);
        assertEquals(luma, made.luma(3, 1));
        assertEquals(cb, made.cb(1, 0));
        assertEquals(cr, made.cr(1, 0));
    }

    @Test
    void everyGreyHasNoColour() {
        Canvas canvas = images.createCanvas(PixelType.RGB_16, 256, 256, 32, 32);
        for (int i = 0; i < 65536; i++) {
            float grey = i / 65535f;
            canvas.tile(i % 256, i / 256).setPixel(i % 32, i / 256 % 32, new float[] {grey, grey, grey, 1});
        }
        TestPlanes made = convert(canvas, ColorMatrix.BT_709);
        for (int i = 0; i < 128 * 128; i++) {
            assertEquals(128, made.cb(i % 128, i / 128));
            assertEquals(128, made.cr(i % 128, i / 128));
        }
    }

    @Test
    void theTopRowComesFirstAndACropLeavesOutTheRightAndTheBottom() {
        Canvas canvas = images.createCanvas(PixelType.SINT8, 3, 3, 2, 2);
        byte[][] topDown = {{10, 20, 30}, {40, 50, 60}, {70, 80, 90}};
        for (int y = 0; y < 3; y++) {
            for (int x = 0; x < 3; x++) {
                float grey = topDown[2 - y][x] / 255f;
                canvas.tile(x, y).setPixel(x % 2, y % 2, new float[] {grey, grey, grey, 1});
            }
        }
        TestPlanes made = TestPlanes.nv12(2, 2);
        new ColorConversion(ColorMatrix.BT_709).convert(canvas, made.planes());
        assertEquals(16 + 9, made.luma(0, 0));
        assertEquals(16 + 17, made.luma(1, 0));
        assertEquals(16 + 34, made.luma(0, 1));
        assertEquals(16 + 43, made.luma(1, 1));
    }

    @Test
    void linearFloatsAreBroughtToTheDisplaysGamma() {
        Canvas canvas = images.createCanvas(PixelType.COLOR, 2, 1, 0, 0);
        canvas.tile(0, 0).setPixel(0, 0, new float[] {0.5f, 0.5f, 0.5f, 0});
        canvas.tile(0, 0).setPixel(1, 0, new float[] {Float.NaN, -1, Float.NEGATIVE_INFINITY, 1});
        TestPlanes made = convert(canvas, ColorMatrix.BT_709);
        assertEquals(16 + 160, made.luma(0, 0));
        assertEquals(16, made.luma(1, 0));
    }

    @Test
    void anotherGammaOrTypeOrSizeIsTakenFromFrameToFrame() {
        ColorConversion conversion = new ColorConversion(ColorMatrix.BT_709);
        Canvas canvas = images.createCanvas(PixelType.SINT8, 2, 2, 0, 0);
        Arrays.asList(0, 1, 2, 3).forEach(i -> canvas.tile(0, 0).data().put(i, (byte) 128));
        TestPlanes made = TestPlanes.nv12(2, 2);
        conversion.convert(canvas, made.planes());
        assertEquals(126, made.luma(0, 0));
        canvas.setGamma(1);
        conversion.convert(canvas, made.planes());
        assertEquals(16 + 160, made.luma(0, 0));
        TestPlanes larger = TestPlanes.nv12(5, 3);
        conversion.convert(images.createCanvas(PixelType.RGBE, 5, 3, 0, 0), larger.planes());
        assertEquals(16, larger.luma(4, 2));
    }

    @Test
    void aPictureLargerThanTheCanvasIsRefused() {
        Canvas canvas = images.createCanvas(PixelType.RGBA, 4, 4, 0, 0);
        YuvPlanes planes = TestPlanes.nv12(6, 4).planes();
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> new ColorConversion(ColorMatrix.BT_709).convert(canvas, planes));
        assertEquals("a picture of 6x4 is larger than the canvas of 4x4", refused.getMessage());
    }

    @Test
    void planesThatAreTooSmallAreRefused() {
        YuvPlanes.Plane good = new YuvPlanes.Plane(MemorySegment.ofArray(new byte[64]), 8);
        YuvPlanes.Plane small = new YuvPlanes.Plane(MemorySegment.ofArray(new byte[31]), 8);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> YuvPlanes.nv12(8, 8, good, small));
        assertTrue(refused.getMessage().contains("the chroma plane has 31 bytes, the picture needs 32"));
    }

    private static TestPlanes convert(Canvas canvas, ColorMatrix matrix) {
        TestPlanes made = TestPlanes.nv12(canvas.width(), canvas.height());
        new ColorConversion(matrix).convert(canvas, made.planes());
        return made;
    }
}
