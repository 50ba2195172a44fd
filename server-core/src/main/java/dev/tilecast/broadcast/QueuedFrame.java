package dev.tilecast.broadcast;

import java.nio.ByteBuffer;

/**
 * A media message that waits for its player.
 *
 * @param kind decides what may be dropped
 * @param typeId the RTMP message type: 8 audio, 9 video, 18 data
 * @param timestamp milliseconds on the player's own time base
 * @param payload shared with other players: read through a duplicate
 */
public record QueuedFrame(Kind kind, int typeId, long timestamp, ByteBuffer payload) {
    /** What a message is to a player. */
    public enum Kind {
        /** onMetaData and codec configurations; never dropped. */
        METADATA,
        /** A player can begin with it. */
        KEY_FRAME,
        /** Of no use without those before it. */
        INTER_FRAME;

        boolean isVideo() {
            return this != METADATA;
        }
    }

    /** Payload bytes. */
    public int size() {
        return payload.remaining();
    }
}
