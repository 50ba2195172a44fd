package dev.tilecast.observe;

import java.util.Map;

/** Collects a source's latencies. Any thread, without waiting: encoders and I/O threads record. */
public interface LatencyRecorder {
    /**
     * Notes one time, in nanoseconds.
     *
     * @param stage of a frame's way
     * @param nanos how long it took
     */
    void record(LatencyStage stage, long nanos);

    /** {@return what was noted, as far back as the recorder looks; without stages of which nothing was} */
    Map<LatencyStage, LatencySummary> summaries();

    /** {@return one that notes nothing} */
    static LatencyRecorder none() {
        return new LatencyRecorder() {
            @Override
            public void record(LatencyStage stage, long nanos) {}

            @Override
            public Map<LatencyStage, LatencySummary> summaries() {
                return Map.of();
            }
        };
    }
}
