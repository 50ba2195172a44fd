package dev.tilecast.app.canvas;

import static dev.tilecast.app.canvas.PaintedCanvas.grey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.canvas.PaintedCanvas.Painting;
import dev.tilecast.canvas.PixelType;
import org.junit.jupiter.api.Test;

class PictureQualityTest {
    private static final int SIZE = 32;

    @Test
    void equalPicturesAreEqual() {
        PictureQuality quality = PictureQuality.of(picture(this::ramp), picture(this::ramp));
        assertTrue(quality.equal());
        assertEquals(Double.POSITIVE_INFINITY, quality.luma().psnr());
        assertEquals(1, quality.luma().ssim(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, quality.rgb().psnr());
    }

    /** 20 log10(255 / 1) dB. */
    @Test
    void oneStepOfEightBitsEverywhereIs48Decibels() {
        PictureQuality quality =
                PictureQuality.of(picture((x, y) -> grey(100 / 255f)), picture((x, y) -> grey(101 / 255f)));
        assertEquals(48.1308, quality.luma().psnr(), 1e-3);
        assertEquals(48.1308, quality.red().psnr(), 1e-3);
        assertFalse(quality.equal());
    }

    @Test
    void blackAgainstWhiteIsNoLikenessAtAll() {
        PictureQuality quality = PictureQuality.of(picture((x, y) -> grey(0)), picture((x, y) -> grey(1)));
        assertEquals(0, quality.luma().psnr(), 1e-9);
        // (2·0·1 + C1) / (0 + 1 + C1) with C1 = 0.01²
        assertEquals(0.0001 / 1.0001, quality.luma().ssim(), 1e-9);
    }

    @Test
    void ofFlatPicturesOnlyTheLuminanceTermIsLeft() {
        PictureQuality quality = PictureQuality.of(picture((x, y) -> grey(0.4)), picture((x, y) -> grey(0.6)));
        double expected = (2 * 0.4 * 0.6 + 1e-4) / (0.16 + 0.36 + 1e-4);
        assertEquals(expected, quality.luma().ssim(), 1e-4);
    }

    @Test
    void anInvertedPatternIsUnlikeItsOriginal() {
        Painting chequer = (x, y) -> grey((x + y) % 2 == 0 ? 0.25 : 0.75);
        Painting inverted = (x, y) -> grey((x + y) % 2 == 0 ? 0.75 : 0.25);
        assertTrue(PictureQuality.of(picture(chequer), picture(inverted)).luma().ssim() < -0.9);
    }

    @Test
    void channelsAreComparedApart() {
        PictureQuality quality =
                PictureQuality.of(picture((x, y) -> new float[] {0.5f, 0.4f, 0.5f, 1}), picture((x, y) ->
                        new float[] {0.5f, 0.6f, 0.5f, 1}));
        assertEquals(Double.POSITIVE_INFINITY, quality.red().psnr());
        assertEquals(Double.POSITIVE_INFINITY, quality.blue().psnr());
        assertEquals(20 * Math.log10(5), quality.green().psnr(), 1e-3);
        // A third of the squared errors.
        assertEquals(quality.green().psnr() + 10 * Math.log10(3), quality.rgb().psnr(), 1e-6);
    }

    @Test
    void picturesOfTwoSizesAreRefusedByName() {
        RgbPicture small = new RgbPicture(8, 8);
        RgbPicture large = new RgbPicture(9, 8);
        String message = assertThrows(IllegalArgumentException.class, () -> PictureQuality.of(small, large))
                .getMessage();
        assertEquals("a picture of 8x8 cannot be compared with one of 9x8: both need the same size", message);
    }

    private float[] ramp(int x, int y) {
        return new float[] {(float) x / SIZE, (float) y / SIZE, 0.3f, 1};
    }

    private static RgbPicture picture(Painting painting) {
        return RgbPicture.of(PaintedCanvas.of(PixelType.RGB, SIZE, SIZE, painting));
    }
}
