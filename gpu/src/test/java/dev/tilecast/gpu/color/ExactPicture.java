package dev.tilecast.gpu.color;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;

/** The definition of {@link ColorConversion} in double arithmetic, pixel by pixel: slow and plain. */
public final class ExactPicture {
    private final Canvas canvas;
    private final ColorMatrix matrix;
    private final int width;
    private final int height;

    /** A picture of that size, the canvas' upper left part. */
    public ExactPicture(Canvas canvas, ColorMatrix matrix, int width, int height) {
        this.canvas = canvas;
        this.matrix = matrix;
        this.width = width;
        this.height = height;
    }

    /** The luma sample of a column and row from the top left, 16..235. */
    public int luma(int x, int y) {
        return sample(16 + 219 * luma(color(x, y)));
    }

    /** A Cb sample, by column and row of the chroma plane. */
    public int cb(int x, int y) {
        double[] color = square(x, y);
        return sample(128 + 224 * (color[2] - luma(color)) / (2 - 2 * matrix.blue()));
    }

    /** A Cr sample, by column and row of the chroma plane. */
    public int cr(int x, int y) {
        double[] color = square(x, y);
        return sample(128 + 224 * (color[0] - luma(color)) / (2 - 2 * matrix.red()));
    }

    private static int sample(double value) {
        return (int) Math.floor(value + 0.5);
    }

    private double luma(double[] color) {
        return matrix.red() * color[0] + matrix.green() * color[1] + matrix.blue() * color[2];
    }

    private double[] square(int chromaX, int chromaY) {
        double[] sum = new double[3];
        int pixels = 0;
        for (int y = 2 * chromaY; y < Math.min(2 * chromaY + 2, height); y++) {
            for (int x = 2 * chromaX; x < Math.min(2 * chromaX + 2, width); x++) {
                double[] color = color(x, y);
                for (int c = 0; c < 3; c++) {
                    sum[c] += color[c];
                }
                pixels++;
            }
        }
        return new double[] {sum[0] / pixels, sum[1] / pixels, sum[2] / pixels};
    }

    private double[] color(int x, int y) {
        int canvasY = canvas.height() - 1 - y;
        Tile tile = canvas.tile(x, canvasY);
        float[] rgba = new float[4];
        tile.getPixel(x % canvas.tileWidth(), canvasY % canvas.tileHeight(), rgba);
        double[] color = new double[3];
        for (int c = 0; c < 3; c++) {
            double value = rgba[c] > 0 ? Math.min(1, rgba[c]) : 0;
            color[c] = Math.pow(value, canvas.gamma() / 2.2);
        }
        return color;
    }
}
