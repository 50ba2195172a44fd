package dev.tilecast.app.latency;

import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps histograms of each stage's last seconds, in memory of a bounded size: times from a microsecond to a minute, to two
 * digits. Recording is free of waiting, of allocation and of the clock; who reads moves the time on, a few times a second.
 * After a pause of the reading what came meanwhile is left out where a part of it is older than the seconds looked at.
 */
public final class HdrLatencyRecorder implements LatencyRecorder {
    /** Long enough for a hundredth of the frames to be some frames, short enough to show what a change did. */
    private static final Duration USUAL_MEMORY = Duration.ofSeconds(10);

    private final LongSupplier clock;
    private final Map<LatencyStage, StageLatency> stages = new EnumMap<>(LatencyStage.class);

    /** Of the last ten seconds. */
    public HdrLatencyRecorder() {
        this(USUAL_MEMORY);
    }

    /** @param memory how far back the summaries look; they hold a histogram a second */
    public HdrLatencyRecorder(Duration memory) {
        this(memory, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    HdrLatencyRecorder(Duration memory, LongSupplier clock) {
        this.clock = clock;
        for (LatencyStage stage : LatencyStage.values()) {
            stages.put(stage, new StageLatency(memory.toNanos(), clock.getAsLong()));
        }
    }

    @Override
    public void record(LatencyStage stage, long nanos) {
        stages.get(stage).record(nanos);
    }

    @Override
    public Map<LatencyStage, LatencySummary> summaries() {
        long now = clock.getAsLong();
        Map<LatencyStage, LatencySummary> summaries = new EnumMap<>(LatencyStage.class);
        stages.forEach((stage, latency) -> {
            LatencySummary summary = latency.summary(now);
            if (summary.count() > 0) {
                summaries.put(stage, summary);
            }
        });
        return summaries;
    }
}
