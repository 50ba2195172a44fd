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
 * @param shared the payload with room for a chunk header; null where there is none
 * @param watched hears what becomes of it; null while nobody inspects the player
 */
public record QueuedFrame(
        Kind kind,
        int typeId,
        long timestamp,
        ByteBuffer payload,
        FrameTimes times,
        long queuedNanoTime,
        SharedPayload shared,
        PlayerTaps.Watched watched) {
    /**
     * One that nobody inspects.
     *
     * @param kind decides about what may be dropped
     * @param typeId the RTMP message type: 8 audio, 9 video, 18 data
     * @param timestamp milliseconds on the player's own time base
     * @param payload shared with other players: read through a duplicate
     * @param times when it passed the stations before the queue
     * @param queuedNanoTime {@link System#nanoTime()} when it was queued
     * @param shared the payload with room for a chunk header; null where there is none
     */
    public QueuedFrame(
            Kind kind,
            int typeId,
            long timestamp,
            ByteBuffer payload,
            FrameTimes times,
            long queuedNanoTime,
            SharedPayload shared) {
        this(kind, typeId, timestamp, payload, times, queuedNanoTime, shared, null);
    }

    /**
     * One whose times are not measured.
     *
     * @param kind decides about what may be dropped
     * @param typeId the RTMP message type: 8 audio, 9 video, 18 data
     * @param timestamp milliseconds on the player's own time base
     * @param payload read through a duplicate
     */
    public QueuedFrame(Kind kind, int typeId, long timestamp, ByteBuffer payload) {
        this(kind, typeId, timestamp, payload, FrameTimes.none(), 0, null);
    }

    /**
     * One that shares no more than its payload.
     *
     * @param kind decides about what may be dropped
     * @param typeId the RTMP message type: 8 audio, 9 video, 18 data
     * @param timestamp milliseconds on the player's own time base
     * @param payload shared with other players: read through a duplicate
     * @param times when it passed the stations before the queue
     * @param queuedNanoTime {@link System#nanoTime()} when it was queued
     */
    public QueuedFrame(
            Kind kind, int typeId, long timestamp, ByteBuffer payload, FrameTimes times, long queuedNanoTime) {
        this(kind, typeId, timestamp, payload, times, queuedNanoTime, null);
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

    QueuedFrame watchedBy(PlayerTaps.Watched newWatched) {
        return new QueuedFrame(kind, typeId, timestamp, payload, times, queuedNanoTime, shared, newWatched);
    }

    /** Its memory is needed until {@link #written} or {@link #dropped}. Only while somebody uses it. */
    public void retain() {
        if (shared != null) {
            shared.retain();
        }
    }

    /** It is not sent. */
    void dropped() {
        if (watched != null) {
            watched.dropped();
        }
        if (shared != null) {
            shared.release();
        }
    }

    /**
     * Notes that the operating system took its last byte, at that {@link System#nanoTime()}: its memory is not needed any
     * more. Once, by whoever took it from the queue. Any thread.
     *
     * @param nanoTime of {@link System#nanoTime}
     */
    public void written(long nanoTime) {
        passed(nanoTime);
        if (shared != null) {
            shared.release();
        }
    }

    /**
     * The same of one that was not retained, since whoever has it sent it at once.
     *
     * @param nanoTime of {@link System#nanoTime}
     */
    public void passed(long nanoTime) {
        times.written(queuedNanoTime, nanoTime);
        if (watched != null) {
            watched.written(nanoTime);
        }
    }

    /** {@return the payload's bytes} */
    public int size() {
        return payload.remaining();
    }
}
