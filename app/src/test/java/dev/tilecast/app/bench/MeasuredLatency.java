package dev.tilecast.app.bench;

import dev.tilecast.app.latency.HdrLatencyRecorder;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.time.Duration;
import java.util.Map;

/** The program's own recorder, which a measurement begins anew. */
final class MeasuredLatency implements LatencyRecorder {
    /** Longer than any. */
    private static final Duration MEASUREMENT = Duration.ofHours(1);

    private volatile LatencyRecorder current = new HdrLatencyRecorder(MEASUREMENT);

    void beginAnew() {
        current = new HdrLatencyRecorder(MEASUREMENT);
    }

    @Override
    public void record(LatencyStage stage, long nanos) {
        current.record(stage, nanos);
    }

    @Override
    public Map<LatencyStage, LatencySummary> summaries() {
        return current.summaries();
    }
}
