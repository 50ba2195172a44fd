package dev.tilecast.broadcast;

import java.nio.ByteBuffer;

/**
 * A media message that waits for its player.
 *
 * @param kind decides what may be dropped
 * @param typeId the RTMP message type: 8 audio, 9 video, 18 data
 * @param timestamp milliseconds on the player's own time base
 * @param payload shared with other players: read through a duplicate. A direct buffer is sent as it is, any other one is
 *     copied for each player
 * @param times when it passed the stations before the queue
 * @param queuedNanoTime {@link System#nanoTime()} when it was queued; 0 where its times are not measured
 */
public record QueuedFrame(
        Kind kind, int typeId, long timestamp, ByteBuffer payload, FrameTimes times, long queuedNanoTime) {
    /** One whose times are not measured. */
    public QueuedFrame(Kind kind, int typeId, long timestamp, ByteBuffer payload) {
        this(kind, typeId, timestamp, payload, FrameTimes.none(), 0);
    }

    /** What a message is to a player. */
    public enum Kind {
        /** onMetaData and codec configurations; never dropped, but of those that wait a newer one replaces an older one. */
        METADATA,
        /** Sound; never dropped. */
        AUDIO,
        /** A player can begin with it. */
        KEY_FRAME,
        /** Of no use without those before it. */
        INTER_FRAME;

        boolean isVideo() {
            return this == KEY_FRAME || this == INTER_FRAME;
        }
    }

    /** Notes that the operating system took its last byte, at that {@link System#nanoTime()}. Any thread. */
    public void written(long nanoTime) {
        times.written(queuedNanoTime, nanoTime);
    }

    /** Payload bytes. */
    public int size() {
        return payload.remaining();
    }
}
