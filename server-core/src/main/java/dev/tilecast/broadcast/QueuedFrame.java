package dev.tilecast.broadcast;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;

/**
 * A media message that waits for its player.
 *
 * @param kind decides what may be dropped
 * @param typeId the RTMP message type: 8 audio, 9 video, 18 data
 * @param timestamp milliseconds on the player's own time base
 * @param payload shared with other players: read through a duplicate. A direct buffer is sent as it is, any other is copied
 *     for each player
 * @param written is told the {@link System#nanoTime()} when the operating system has taken the last byte, not at all where
 *     the frame is dropped; on an event loop, so it must not wait. One for all players of a frame is enough
 */
public record QueuedFrame(Kind kind, int typeId, long timestamp, ByteBuffer payload, LongConsumer written) {
    private static final LongConsumer NOBODY = nanoTime -> {};

    /** Whose sending interests nobody. */
    public QueuedFrame(Kind kind, int typeId, long timestamp, ByteBuffer payload) {
        this(kind, typeId, timestamp, payload, NOBODY);
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

    /** Payload bytes. */
    public int size() {
        return payload.remaining();
    }
}
