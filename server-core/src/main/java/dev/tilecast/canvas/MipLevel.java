package dev.tilecast.canvas;

import java.util.Arrays;

/** One level of one layer in float, so that rounding does not add up from level to level. */
final class MipLevel {
    private final int width;
    private final int height;
    private final int channels;
    private final float[] values;

    private MipLevel(int width, int height, int channels) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        values = new float[Math.toIntExact((long) width * height * channels)];
    }

    /** Where the rows of the level above come from. */
    private interface Rows {
        void read(int row, float[] into);
    }

    static MipLevel halved(Canvas canvas, int layer, float gamma) {
        CanvasRows rows = new CanvasRows(canvas.pixelType(), canvas.width());
        MipLevel level =
                new MipLevel(Math.max(1, canvas.width() / 2), Math.max(1, canvas.height() / 2), rows.channels());
        level.filter(canvas.width(), canvas.height(), (row, into) -> {
            rows.read(canvas, layer, row, into);
            GammaAdjustment.raise(into, rows.channels(), gamma == 1 ? 0 : canvas.width(), gamma);
        });
        return level;
    }

    MipLevel halved() {
        MipLevel level = new MipLevel(Math.max(1, width / 2), Math.max(1, height / 2), channels);
        int rowLength = width * channels;
        level.filter(width, height, (row, into) -> System.arraycopy(values, row * rowLength, into, 0, rowLength));
        return level;
    }

    void store(Canvas target, int layer, float gamma) {
        CanvasRows rows = new CanvasRows(target.pixelType(), width);
        float[] row = new float[width * channels];
        for (int y = 0; y < height; y++) {
            System.arraycopy(values, y * row.length, row, 0, row.length);
            GammaAdjustment.raise(row, channels, gamma == 1 ? 0 : width, 1.0 / gamma);
            rows.write(row, target, layer, y);
        }
    }

    private void filter(int sourceWidth, int sourceHeight, Rows source) {
        float[] row = new float[sourceWidth * channels];
        double[] sums = new double[width * channels];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            Taps taps = new Taps(y, height, sourceHeight);
            for (int tap = taps.first(); tap <= taps.last(); tap++) {
                source.read(tap, row);
                addRow(row, sourceWidth, taps.weight(tap), sums);
            }
            for (int i = 0; i < sums.length; i++) {
                values[y * sums.length + i] = (float) sums[i];
            }
        }
    }

    private void addRow(float[] row, int sourceWidth, double rowWeight, double[] sums) {
        for (int x = 0; x < width; x++) {
            Taps taps = new Taps(x, width, sourceWidth);
            for (int tap = taps.first(); tap <= taps.last(); tap++) {
                double weight = rowWeight * taps.weight(tap);
                for (int c = 0; c < channels; c++) {
                    sums[x * channels + c] += weight * row[tap * channels + c];
                }
            }
        }
    }

    /** The source pixels below target pixel {@code index}, which covers index * source / target to (index + 1) * source / target. */
    private record Taps(int index, int target, int source) {
        int first() {
            return (int) ((long) index * source / target);
        }

        int last() {
            return (int) (((long) (index + 1) * source - 1) / target);
        }

        double weight(int tap) {
            long from = Math.max((long) index * source, (long) tap * target);
            long to = Math.min((long) (index + 1) * source, (long) (tap + 1) * target);
            return (double) (to - from) / source;
        }
    }
}
