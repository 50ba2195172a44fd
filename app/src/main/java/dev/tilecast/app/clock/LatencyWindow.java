package dev.tilecast.app.clock;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** The latencies of the last ten seconds; bounded. Any thread. */
public final class LatencyWindow {
    public static final long SPAN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST = 4_096;

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** One reading: when, and milliseconds. */
    public record Sample(long nanoTime, double millis) {}

    /**
     * Over the span, in milliseconds; NaN where there is none.
     *
     * @param now the newest one, where it is younger than a second
     * @param samples oldest first
     */
    public record Figures(double now, double median, double most99, double most, Sample[] samples) {
        public int count() {
            return samples.length;
        }
    }

    public synchronized void add(long nanoTime, double millis) {
        samples.addLast(new Sample(nanoTime, millis));
        if (samples.size() > MOST) {
            samples.removeFirst();
        }
    }

    public synchronized void clear() {
        samples.clear();
    }

    public synchronized Figures figures(long nanoTime) {
        while (!samples.isEmpty() && nanoTime - samples.getFirst().nanoTime() > SPAN_NANOS) {
            samples.removeFirst();
        }
        Sample[] kept = samples.toArray(Sample[]::new);
        double[] sorted =
                Arrays.stream(kept).mapToDouble(Sample::millis).sorted().toArray();
        if (sorted.length == 0) {
            return new Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, kept);
        }
        Sample last = kept[kept.length - 1];
        boolean fresh = nanoTime - last.nanoTime() < TimeUnit.SECONDS.toNanos(1);
        return new Figures(
                fresh ? last.millis() : Double.NaN,
                ranked(sorted, 0.5),
                ranked(sorted, 0.99),
                sorted[sorted.length - 1],
                kept);
    }

    private static double ranked(double[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
