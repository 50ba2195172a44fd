package dev.tilecast.app.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import java.nio.IntBuffer;
import org.junit.jupiter.api.Test;

class ViewPainterTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    /** Red above blue, 2 x 2. */
    private final Canvas canvas = PaintedCanvas.of(
            PixelType.RGB, 2, 2, (x, y) -> y == 1 ? new float[] {1, 0, 0, 1} : new float[] {0, 0, 1, 1});

    @Test
    void atOneToOneEachPixelIsItself() {
        assertArrayEquals(
                new int[] {RED, RED, BLUE, BLUE}, paint(canvas, view(2, 2, 0, 0, 1), Channel.COLOUR, Tone.NEUTRAL));
    }

    @Test
    void aMagnifiedPixelIsASharpSquare() {
        int[] painted = paint(canvas, view(4, 4, 0, 0, 2), Channel.COLOUR, Tone.NEUTRAL);
        assertArrayEquals(
                new int[] {RED, RED, RED, RED, RED, RED, RED, RED, BLUE, BLUE, BLUE, BLUE, BLUE, BLUE, BLUE, BLUE},
                painted);
    }

    @Test
    void besideThePictureNothingIsPainted() {
        assertArrayEquals(
                new int[] {0, RED, RED, 0, 0, BLUE, BLUE, 0},
                paint(canvas, view(4, 2, -1, 0, 1), Channel.COLOUR, Tone.NEUTRAL));
    }

    @Test
    void belowOneToOnePixelsAreAveraged() {
        assertArrayEquals(new int[] {0xFF7F007F}, paint(canvas, view(1, 1, 0, 0, 0.5), Channel.COLOUR, Tone.NEUTRAL));
    }

    @Test
    void singleChannelsAreGrey() {
        ViewPort one = view(1, 1, 0, 0, 1);
        Canvas orange = PaintedCanvas.of(PixelType.RGBA, 1, 1, (x, y) -> new float[] {1, 0.6f, 0.2f, 0.4f});
        assertArrayEquals(new int[] {0xFFFFFFFF}, paint(orange, one, Channel.RED, Tone.NEUTRAL));
        assertArrayEquals(new int[] {0xFF999999}, paint(orange, one, Channel.GREEN, Tone.NEUTRAL));
        assertArrayEquals(new int[] {0xFF333333}, paint(orange, one, Channel.BLUE, Tone.NEUTRAL));
        assertArrayEquals(new int[] {0xFF666666}, paint(orange, one, Channel.ALPHA, Tone.NEUTRAL));
        // 0.2126 · 255 + 0.7152 · 153 + 0.0722 · 51 = 167
        assertArrayEquals(new int[] {0xFFA7A7A7}, paint(orange, one, Channel.LUMA, Tone.NEUTRAL));
    }

    @Test
    void aStopDoublesTheLightOfAFloatCanvas() {
        ViewPort one = view(1, 1, 0, 0, 1);
        Canvas dim = PaintedCanvas.of(PixelType.COLOR, 1, 1, (x, y) -> new float[] {0.25f, 0.25f, 0.25f, 1});
        int plain = paint(dim, one, Channel.COLOUR, Tone.NEUTRAL)[0] & 0xFF;
        int doubled = paint(dim, one, Channel.COLOUR, new Tone(1, 0))[0] & 0xFF;
        assertEquals(Math.round(255 * Math.pow(0.25, 1 / 2.2)), plain);
        assertEquals(Math.round(255 * Math.pow(0.5, 1 / 2.2)), doubled);
        Canvas rooted = PaintedCanvas.of(PixelType.COLOR, 1, 1, (x, y) -> new float[] {0.5f, 0.5f, 0.5f, 1});
        rooted.setGamma(2);
        assertEquals(doubled, paint(rooted, one, Channel.COLOUR, new Tone(1, 0))[0] & 0xFF, "the same light");
        assertEquals(64, paint(dim, one, Channel.COLOUR, new Tone(0, 2.2f))[0] & 0xFF, "as the screen's own values");
    }

    @Test
    void aDifferenceIsMultiplied() {
        RgbPicture one = RgbPicture.of(PaintedCanvas.of(PixelType.RGB, 1, 1, (x, y) -> new float[] {0.2f, 0, 1, 1}));
        RgbPicture other = RgbPicture.of(PaintedCanvas.of(PixelType.RGB, 1, 1, (x, y) -> new float[] {0, 0.1f, 0, 1}));
        int[] out = new int[1];
        new ViewPainter()
                .paint(
                        new DifferencePixels(one, other, 2),
                        view(1, 1, 0, 0, 1),
                        Channel.COLOUR,
                        Tone.NEUTRAL,
                        IntBuffer.wrap(out));
        assertEquals(0xFF6634FF, out[0]);
    }

    private static ViewPort view(int width, int height, double left, double top, double zoom) {
        return new ViewPort(width, height, left, top, zoom, false);
    }

    private static int[] paint(Canvas canvas, ViewPort view, Channel channel, Tone tone) {
        int[] out = new int[view.width() * view.height()];
        new ViewPainter().paint(new CanvasPixels(canvas, 0), view, channel, tone, IntBuffer.wrap(out));
        return out;
    }
}
