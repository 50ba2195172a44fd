package dev.tilecast.app.frame;

import java.nio.ByteBuffer;

/**
 * A frame as it was recorded; immutable.
 *
 * @param sequence its place in the recording, growing by one
 * @param number of the broadcast's frames, or of those offered to the player; 0 for a canvas that was not encoded
 * @param bytes of its payload
 * @param timestamp in milliseconds, on the player's time base; that of a broadcast begins with the recording
 * @param seenNanoTime {@link System#nanoTime()} when the recording got it
 * @param payload of its RTMP message; null where it is not kept (any more)
 */
public record RecordedFrame(
        long sequence,
        long number,
        FrameKind kind,
        FrameFate fate,
        int bytes,
        long timestamp,
        long seenNanoTime,
        StageTimes times,
        FrameDescription description,
        ByteBuffer payload) {

    public RecordedFrame {
        payload = payload == null ? null : payload.asReadOnlyBuffer();
    }

    /** A view with a position of its own; null where it is not kept (any more). */
    @Override
    public ByteBuffer payload() {
        return payload == null ? null : payload.duplicate();
    }

    /** Whether its bytes are there. */
    public boolean isKept() {
        return payload != null;
    }

    RecordedFrame with(FrameFate newFate, StageTimes newTimes) {
        return new RecordedFrame(
                sequence, number, kind, newFate, bytes, timestamp, seenNanoTime, newTimes, description, payload);
    }

    RecordedFrame withoutPayload() {
        return new RecordedFrame(
                sequence, number, kind, fate, bytes, timestamp, seenNanoTime, times, description, null);
    }
}
