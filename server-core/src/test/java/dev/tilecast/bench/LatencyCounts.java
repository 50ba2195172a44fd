package dev.tilecast.bench;

import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts the whole ways of frames in steps of 10 microseconds, up to 200 ms. */
final class LatencyCounts implements LatencyRecorder {
    private static final long STEP_NANOS = 10_000;

    private final AtomicLongArray counts = new AtomicLongArray(20_000);

    @Override
    public void record(LatencyStage stage, long nanos) {
        if (stage == LatencyStage.WHOLE) {
            counts.incrementAndGet(Math.clamp(nanos / STEP_NANOS, 0, counts.length() - 1));
        }
    }

    void clear() {
        for (int i = 0; i < counts.length(); i++) {
            counts.set(i, 0);
        }
    }

    /** Milliseconds below which that part of the frames stayed. */
    double millis(double part) {
        long all = 0;
        for (int i = 0; i < counts.length(); i++) {
            all += counts.get(i);
        }
        long seen = 0;
        int at = 0;
        while (at < counts.length() - 1 && (seen += counts.get(at)) < part * all) {
            at++;
        }
        return (at + 1) * STEP_NANOS / 1e6;
    }

    @Override
    public Map<LatencyStage, LatencySummary> summaries() {
        return Map.of();
    }
}
