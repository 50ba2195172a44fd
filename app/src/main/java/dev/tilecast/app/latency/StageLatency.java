package dev.tilecast.app.latency;

import dev.tilecast.observe.LatencySummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
import org.HdrHistogram.Recorder;

/** The times of one stage, in slices of about a second, of which those that are too old are forgotten. */
final class StageLatency {
    private static final long LEAST = TimeUnit.MICROSECONDS.toNanos(1);
    private static final long MOST = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 2;
    private static final long SLICE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Recorder recorder = new Recorder(LEAST, MOST, DIGITS);
    private final Histogram sum = new Histogram(LEAST, MOST, DIGITS);
    private final long memoryNanos;
    private final Deque<Slice> slices = new ArrayDeque<>();
    private Histogram interval;
    private long lastNanoTime;

    private record Slice(long beginNanoTime, IntCountsHistogram times) {}

    /** @param memoryNanos how far back a summary looks */
    StageLatency(long memoryNanos, long nanoTime) {
        this.memoryNanos = memoryNanos;
        lastNanoTime = nanoTime;
    }

    /** What lies outside of the histogram's bounds counts as the bound. Any thread, without waiting. */
    void record(long nanos) {
        recorder.recordValue(Math.clamp(nanos, 0, MOST));
    }

    /**
     * Of the times since then, as far as summaries were asked for often enough: what came between two of them cannot be
     * told apart, and is left out as soon as a part of it is too old.
     */
    synchronized LatencySummary summary(long nanoTime) {
        interval = recorder.getIntervalHistogram(interval);
        if (interval.getTotalCount() > 0) {
            slice().add(interval);
        }
        lastNanoTime = nanoTime;
        slices.removeIf(slice -> nanoTime - slice.beginNanoTime() > memoryNanos);
        sum.reset();
        slices.forEach(slice -> sum.add(slice.times()));
        return new LatencySummary(
                sum.getTotalCount(), sum.getValueAtPercentile(50), sum.getValueAtPercentile(99), sum.getMaxValue());
    }

    /** The one that takes what came since the last summary. */
    private IntCountsHistogram slice() {
        if (slices.isEmpty() || lastNanoTime - slices.getLast().beginNanoTime() >= SLICE_NANOS) {
            slices.add(new Slice(lastNanoTime, new IntCountsHistogram(LEAST, MOST, DIGITS)));
        }
        return slices.getLast().times();
    }
}
