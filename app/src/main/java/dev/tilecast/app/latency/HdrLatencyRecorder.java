package dev.tilecast.app.latency;

import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.util.EnumMap;
import java.util.Map;

/**
 * Keeps a histogram for each stage, in memory of a fixed size: times from a microsecond to a minute, to two digits.
 * Recording is free of waiting and of allocation.
 */
public final class HdrLatencyRecorder implements LatencyRecorder {
    private final Map<LatencyStage, StageLatency> stages = new EnumMap<>(LatencyStage.class);

    public HdrLatencyRecorder() {
        for (LatencyStage stage : LatencyStage.values()) {
            stages.put(stage, new StageLatency());
        }
    }

    @Override
    public void record(LatencyStage stage, long nanos) {
        stages.get(stage).record(nanos);
    }

    /** The stages that were recorded. */
    @Override
    public Map<LatencyStage, LatencySummary> summaries() {
        Map<LatencyStage, LatencySummary> summaries = new EnumMap<>(LatencyStage.class);
        stages.forEach((stage, latency) -> {
            LatencySummary summary = latency.summary();
            if (summary.count() > 0) {
                summaries.put(stage, summary);
            }
        });
        return summaries;
    }
}
