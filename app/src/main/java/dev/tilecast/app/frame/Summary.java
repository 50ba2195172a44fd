package dev.tilecast.app.frame;

import java.util.Arrays;

/** Mean, 95th percentile and most of some values; NaN without any. */
public record Summary(int count, double mean, double percentile95, double most) {

    static Summary of(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new Summary(0, Double.NaN, Double.NaN, Double.NaN);
        }
        int rank = (int) Math.ceil(0.95 * sorted.length);
        return new Summary(
                sorted.length,
                Arrays.stream(sorted).average().orElseThrow(),
                sorted[rank - 1],
                sorted[sorted.length - 1]);
    }
}
