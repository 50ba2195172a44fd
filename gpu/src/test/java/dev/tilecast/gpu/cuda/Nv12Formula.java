package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.gpu.color.ColorMatrix;

/** NV12 as its definition says it, pixel by pixel in doubles. */
final class Nv12Formula {
    private final Canvas canvas;
    private final ColorMatrix matrix;

    Nv12Formula(Canvas canvas, ColorMatrix matrix) {
        this.canvas = canvas;
        this.matrix = matrix;
    }

    /** A row counts from the top. */
    int luma(int x, int row) {
        return (int) Math.round(16 + 219 * brightness(display(x, row)));
    }

    /** Cb of the square that begins at that pixel, in a picture of that size. */
    int cb(int x, int row, int width, int height) {
        double[] mean = mean(x, row, width, height);
        return (int) Math.round(128 + 112 * (mean[2] - brightness(mean)) / (1 - matrix.blue()));
    }

    /** Cr of the square that begins at that pixel, in a picture of that size. */
    int cr(int x, int row, int width, int height) {
        double[] mean = mean(x, row, width, height);
        return (int) Math.round(128 + 112 * (mean[0] - brightness(mean)) / (1 - matrix.red()));
    }

    private double[] mean(int x, int row, int width, int height) {
        double[] sum = new double[3];
        int right = Math.min(x + 2, width);
        int bottom = Math.min(row + 2, height);
        for (int r = row; r < bottom; r++) {
            for (int c = x; c < right; c++) {
                double[] one = display(c, r);
                for (int i = 0; i < 3; i++) {
                    sum[i] += one[i] / ((right - x) * (bottom - row));
                }
            }
        }
        return sum;
    }

    private double[] display(int x, int row) {
        int y = canvas.height() - 1 - row;
        float[] rgba = new float[4];
        canvas.tile(x, y).getPixel(x % canvas.tileWidth(), y % canvas.tileHeight(), rgba);
        double[] shown = new double[3];
        for (int i = 0; i < 3; i++) {
            double clamped = rgba[i] > 0 ? Math.min(rgba[i], 1) : 0;
            shown[i] = Math.pow(clamped, canvas.gamma() / 2.2);
        }
        return shown;
    }

    private double brightness(double[] rgb) {
        return matrix.red() * rgb[0] + matrix.green() * rgb[1] + matrix.blue() * rgb[2];
    }
}
