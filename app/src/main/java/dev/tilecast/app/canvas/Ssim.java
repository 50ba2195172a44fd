package dev.tilecast.app.canvas;

import java.util.Arrays;

/**
 * Structural similarity (Wang, Bovik, Sheikh, Simoncelli 2004) over windows of 8 x 8 pixels that begin at every fourth
 * pixel, K1 = 0.01 and K2 = 0.03: the mean of all windows. ffmpeg's filter of that name has the same windows.
 */
final class Ssim {
    private static final int STEP = 4;
    private static final double WINDOW = 4.0 * STEP * STEP;
    private static final double C1 = Math.pow(0.01 * RgbPicture.WHITE, 2);
    private static final double C2 = Math.pow(0.03 * RgbPicture.WHITE, 2);
    /** Sums of one block: of both planes, of both's squares, of their products. */
    private static final int SUMS = 5;

    private Ssim() {}

    /** 1 where the planes, of one size, are the same; planes below 8 pixels in a direction are one window. */
    static double of(Plane one, Plane other) {
        int columns = one.width() / STEP;
        int rows = one.height() / STEP;
        if (columns < 2 || rows < 2) {
            double[] sums = new double[SUMS];
            add(one, other, 0, 0, one.width(), one.height(), sums, 0);
            return similarity(sums, one.width() * (double) one.height());
        }
        double[] above = new double[columns * SUMS];
        double[] below = new double[columns * SUMS];
        double[] window = new double[SUMS];
        double total = 0;
        blocks(one, other, 0, above);
        for (int row = 1; row < rows; row++) {
            blocks(one, other, row, below);
            for (int column = 1; column < columns; column++) {
                for (int i = 0; i < SUMS; i++) {
                    int right = column * SUMS + i;
                    int left = right - SUMS;
                    window[i] = above[left] + above[right] + below[left] + below[right];
                }
                total += similarity(window, WINDOW);
            }
            double[] spent = above;
            above = below;
            below = spent;
        }
        return total / ((double) (columns - 1) * (rows - 1));
    }

    private static void blocks(Plane one, Plane other, int row, double[] sums) {
        Arrays.fill(sums, 0);
        for (int column = 0; column * SUMS < sums.length; column++) {
            add(one, other, column * STEP, row * STEP, STEP, STEP, sums, column * SUMS);
        }
    }

    private static void add(
            Plane one, Plane other, int left, int top, int width, int height, double[] sums, int index) {
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                double a = one.at(x, y);
                double b = other.at(x, y);
                sumA += a;
                sumB += b;
                squaresA += a * a;
                squaresB += b * b;
                products += a * b;
            }
        }
        sums[index] += sumA;
        sums[index + 1] += sumB;
        sums[index + 2] += squaresA;
        sums[index + 3] += squaresB;
        sums[index + 4] += products;
    }

    private static double similarity(double[] sums, double count) {
        double meanA = sums[0] / count;
        double meanB = sums[1] / count;
        double unbiased = count > 1 ? count / (count - 1) : 1;
        double varianceA = (sums[2] / count - meanA * meanA) * unbiased;
        double varianceB = (sums[3] / count - meanB * meanB) * unbiased;
        double covariance = (sums[4] / count - meanA * meanB) * unbiased;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }
}
