package dev.tilecast.app.ui.canvases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.nio.IntBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureConversionTest {
    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;

    /** White at the lower left, black elsewhere: tiles of 3 × 2 hang over to the right and at the top. */
    @ParameterizedTest
    @EnumSource(PixelType.class)
    void theLowerLeftPixelIsTheLastRowsFirst(PixelType type) {
        Canvas canvas = canvas(type);
        set(canvas, 0, 0, 1, 1, 1);
        int white = type == PixelType.FLOAT32_2 ? 0xFFFF00 : 0xFFFFFF;
        int[] picture = convert(canvas);
        for (int i = 0; i < picture.length; i++) {
            boolean lowerLeft = i == (HEIGHT - 1) * WIDTH;
            assertEquals(lowerLeft ? white : 0, picture[i] & 0xFFFFFF);
            assertEquals(0xFF, picture[i] >>> 24, "opaque");
        }
    }

    @Test
    void redGreenAndBlueStayApart() {
        Canvas canvas = canvas(PixelType.RGBA);
        set(canvas, 6, 4, 1, 0.6f, 0.2f);
        assertEquals(0xFFFF9933, convert(canvas)[6]);
    }

    @Test
    void linearValuesGoThroughTheScreensCurve() {
        Canvas canvas = canvas(PixelType.COLOR);
        set(canvas, 0, 4, 0.5f, 2, -1);
        assertEquals(0xFFBAFF00, convert(canvas)[0]);
    }

    @Test
    void magnifiedPixelsAreSquaresAcrossTiles() {
        Canvas canvas = canvas(PixelType.RGB);
        set(canvas, 6, 4, 1, 0, 0);
        set(canvas, 2, 0, 0, 0, 1);
        int side = 3;
        int[] picture = new int[WIDTH * side * HEIGHT * side];
        new PictureConversion().convert(canvas, side, IntBuffer.wrap(picture));
        for (int i = 0; i < picture.length; i++) {
            int x = i % (WIDTH * side) / side;
            int y = HEIGHT - 1 - i / (WIDTH * side) / side;
            int expected = x == 6 && y == 4 ? 0xFFFF0000 : x == 2 && y == 0 ? 0xFF0000FF : 0xFF000000;
            assertEquals(expected, picture[i], "pixel " + x + ", " + y);
        }
    }

    private static Canvas canvas(PixelType type) {
        Canvas canvas = new ImageApi().createCanvas(type, WIDTH, HEIGHT, 3, 2);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                set(canvas, x, y, 0, 0, 0);
            }
        }
        return canvas;
    }

    private static void set(Canvas canvas, int x, int y, float red, float green, float blue) {
        canvas.tile(x, y).setPixel(x % 3, y % 2, new float[] {red, green, blue, 1});
    }

    private static int[] convert(Canvas canvas) {
        int[] picture = new int[WIDTH * HEIGHT];
        new PictureConversion().convert(canvas, 1, IntBuffer.wrap(picture));
        return picture;
    }
}
