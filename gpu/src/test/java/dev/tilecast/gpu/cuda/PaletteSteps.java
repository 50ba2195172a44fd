package dev.tilecast.gpu.cuda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.Canvas;
import java.nio.ByteBuffer;

/** A rendered Mandelbrot set whose palette held its own steps, counted from 1, as colours. */
record PaletteSteps(Canvas canvas, int steps) {

    static PaletteSteps of(Canvas canvas, int steps) {
        return new PaletteSteps(canvas, steps);
    }

    /**
     * How many pixels have the step beside the formula's: the logarithms of two libraries may fall on two sides of a
     * step's border. Any other difference fails.
     */
    int countOff(MandelbrotFormula formula) {
        int off = 0;
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                int expected = formula.step(x, y, canvas.width(), canvas.height());
                int actual = step(x, y);
                if (expected != actual) {
                    assertNeighbours(expected, actual);
                    off++;
                }
            }
        }
        return off;
    }

    private void assertNeighbours(int expected, int actual) {
        assertTrue(expected != MandelbrotFormula.INSIDE && actual != MandelbrotFormula.INSIDE);
        int apart = Math.floorMod(expected - actual, steps);
        assertTrue(apart == 1 || apart == steps - 1, () -> actual + " instead of " + expected);
    }

    private int step(int x, int y) {
        ByteBuffer data = canvas.tile(x, y).data();
        int bytes = canvas.pixelType().bytesPerPixel();
        int at = (y % canvas.tileHeight() * canvas.tileWidth() + x % canvas.tileWidth()) * bytes;
        if (bytes == 4) {
            assertEquals(255, data.get(at + 3) & 0xFF, "alpha");
        }
        return ((data.get(at) & 0xFF) << 16 | (data.get(at + 1) & 0xFF) << 8 | data.get(at + 2) & 0xFF) - 1;
    }
}
