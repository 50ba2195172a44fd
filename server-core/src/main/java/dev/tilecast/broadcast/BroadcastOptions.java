package dev.tilecast.broadcast;

import dev.tilecast.observe.LatencyRecorder;

/**
 * How a broadcast runs.
 *
 * @param renderRate canvases per second that the renderer means to hand over, to count those that come late; 0 where it
 *     renders when something changes
 * @param adaptive whether the bit rate comes down while all players, or the encoder, are too slow
 * @param latency takes the times of the frames' way
 */
public record BroadcastOptions(double renderRate, boolean adaptive, LatencyRecorder latency) {

    /** {@return an adaptive broadcast of what is rendered when something changes; latencies are not kept} */
    public static BroadcastOptions standard() {
        return new BroadcastOptions(0, true, LatencyRecorder.none());
    }
}
