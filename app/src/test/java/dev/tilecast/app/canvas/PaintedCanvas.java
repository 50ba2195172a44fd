package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;

/** Canvases whose pixels a test writes by formula. */
final class PaintedCanvas {
    @FunctionalInterface
    interface Painting {
        /** @param y from the bottom */
        float[] at(int x, int y);
    }

    private PaintedCanvas() {}

    static Canvas of(PixelType type, int width, int height, Painting painting) {
        Canvas canvas = new ImageApi().createCanvas(type, width, height, 16, 16);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                canvas.tile(x, y).setPixel(x % 16, y % 16, painting.at(x, y));
            }
        }
        return canvas;
    }

    static float[] grey(double value) {
        float grey = (float) value;
        return new float[] {grey, grey, grey, 1};
    }
}
