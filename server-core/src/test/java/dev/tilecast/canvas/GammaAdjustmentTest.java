package dev.tilecast.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GammaAdjustmentTest {
    private final ImageApi images = new ImageApi();

    @Test
    void linearFloatsBecomeDisplayValues() {
        Canvas canvas = pixel(PixelType.COLOR, 0.5f, 0.25f, 4, 0.5f);
        images.adjustGamma(canvas, 2);
        assertEquals(2, canvas.gamma());
        assertPixel(canvas, 0.70710677f, 0.5f, 2, 0.5f);
    }

    @Test
    void integersGoThroughFloatAndBack() {
        Canvas canvas = pixel(PixelType.RGBA, 186 / 255f, 1, 0, 100 / 255f);
        images.adjustGamma(canvas, 1);
        assertPixel(canvas, 127 / 255f, 1, 0, 100 / 255f);
    }

    @Test
    void everyIntegerLevelIsTheRoundedPower() {
        for (PixelType type : new PixelType[] {PixelType.SINT8, PixelType.RGB_16}) {
            int largest = type == PixelType.SINT8 ? 255 : 65535;
            Canvas canvas = images.createCanvas(type, largest + 1, 1, 100, 1);
            for (int i = 0; i <= largest; i++) {
                float level = i / (float) largest;
                canvas.tile(i, 0).setPixel(i % 100, 0, new float[] {level, level, level, 1});
            }
            images.adjustGamma(canvas, 1.1f);
            float[] pixel = new float[4];
            for (int i = 0; i <= largest; i++) {
                canvas.tile(i, 0).getPixel(i % 100, 0, pixel);
                assertEquals(Math.pow(i / (double) largest, 2) * largest, pixel[0] * largest, 0.51);
            }
        }
    }

    @Test
    void theOldGammaCounts() {
        Canvas canvas = pixel(PixelType.FLOAT32, 0.25f, 0.25f, 0.25f, 1);
        canvas.setGamma(2);
        images.adjustGamma(canvas, 1);
        assertPixel(canvas, 0.0625f, 0.0625f, 0.0625f, 1);
    }

    @Test
    void negativeValuesKeepTheirSign() {
        Canvas canvas = pixel(PixelType.RGB_FP, -0.25f, 0, 1, 1);
        images.adjustGamma(canvas, 2);
        assertPixel(canvas, -0.5f, 0, 1, 1);
    }

    @Test
    void theSameGammaChangesNothing() {
        Canvas canvas = pixel(PixelType.RGBE, 0, 0, 0, 1);
        byte[] unusual = {1, 0, 0, (byte) 140};
        canvas.tile(0, 0).data().put(unusual);
        images.adjustGamma(canvas, 1);
        byte[] after = new byte[4];
        canvas.tile(0, 0).data().get(after);
        assertArrayEquals(unusual, after);
    }

    @Test
    void everyLayerAndTileIsAdjusted() {
        Canvas canvas = images.createCanvas(PixelType.FLOAT32, 3, 3, 2, 2, 2, false, 0);
        canvas.tile(2, 2, 1).setPixel(0, 0, new float[] {0.25f, 0.25f, 0.25f, 1});
        images.adjustGamma(canvas, 2);
        float[] after = new float[4];
        canvas.tile(2, 2, 1).getPixel(0, 0, after);
        assertEquals(0.5f, after[0]);
    }

    @Test
    void aBadGammaIsNamedAndNothingIsWritten() {
        Canvas canvas = pixel(PixelType.COLOR, 0.5f, 0.5f, 0.5f, 1);
        for (float bad : new float[] {0, -2, Float.NaN, Float.POSITIVE_INFINITY}) {
            assertEquals(
                    "gamma " + bad + " is not a positive number",
                    assertThrows(IllegalArgumentException.class, () -> images.adjustGamma(canvas, bad))
                            .getMessage());
        }
        assertEquals(1, canvas.gamma());
        assertPixel(canvas, 0.5f, 0.5f, 0.5f, 1);
    }

    private Canvas pixel(PixelType type, float... rgba) {
        Canvas canvas = images.createCanvas(type, 1, 1, 0, 0);
        canvas.tile(0, 0).setPixel(0, 0, rgba);
        return canvas;
    }

    private static void assertPixel(Canvas canvas, float... rgba) {
        float[] pixel = new float[4];
        canvas.tile(0, 0).getPixel(0, 0, pixel);
        assertArrayEquals(rgba, pixel, 1e-7f);
    }
}
