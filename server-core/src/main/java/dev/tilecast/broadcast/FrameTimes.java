package dev.tilecast.broadcast;

import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;

/**
 * When a frame passed the stations of its way, as {@link System#nanoTime()}. Shared by all players that get it.
 *
 * @param recorder takes the stages' lengths
 * @param published when the renderer handed the canvas over; for a canvas that is encoded again, when that was begun
 * @param encodeBegin when the encoder got the canvas
 * @param encodeEnd when the encoder gave the frame back
 */
public record FrameTimes(LatencyRecorder recorder, long published, long encodeBegin, long encodeEnd) {
    private static final FrameTimes NONE = new FrameTimes(LatencyRecorder.none(), 0, 0, 0);

    /** {@return one for frames that are not measured: their stages are noted nowhere} */
    public static FrameTimes none() {
        return NONE;
    }

    /** Notes what is the same for all players. */
    void encoded() {
        recorder.record(LatencyStage.WAITING, encodeBegin - published);
        recorder.record(LatencyStage.ENCODING, encodeEnd - encodeBegin);
    }

    /**
     * Notes that a player's queue took it.
     *
     * @param nanoTime the time of that
     */
    public void queued(long nanoTime) {
        recorder.record(LatencyStage.QUEUEING, nanoTime - encodeEnd);
    }

    /** Notes that the operating system took a player's last byte. */
    void written(long queuedNanoTime, long nanoTime) {
        recorder.record(LatencyStage.SENDING, nanoTime - queuedNanoTime);
        recorder.record(LatencyStage.WHOLE, nanoTime - published);
    }
}
