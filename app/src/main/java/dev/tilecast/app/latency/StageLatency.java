package dev.tilecast.app.latency;

import dev.tilecast.observe.LatencySummary;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** The times of one stage since the start. */
final class StageLatency {
    private static final long LEAST = TimeUnit.MICROSECONDS.toNanos(1);
    private static final long MOST = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 2;

    private final Recorder recorder = new Recorder(LEAST, MOST, DIGITS);
    private final Histogram whole = new Histogram(LEAST, MOST, DIGITS);
    private Histogram interval;

    /** What lies outside of the histogram's bounds counts as the bound. Any thread, without waiting. */
    void record(long nanos) {
        recorder.recordValue(Math.clamp(nanos, 0, MOST));
    }

    synchronized LatencySummary summary() {
        interval = recorder.getIntervalHistogram(interval);
        whole.add(interval);
        return new LatencySummary(
                whole.getTotalCount(),
                whole.getValueAtPercentile(50),
                whole.getValueAtPercentile(99),
                whole.getMaxValue());
    }
}
