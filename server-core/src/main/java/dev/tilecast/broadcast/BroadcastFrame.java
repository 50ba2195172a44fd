package dev.tilecast.broadcast;

import dev.tilecast.video.VideoData;
import java.util.Optional;

/**
 * An encoded frame, one for all players. A player gets format and configuration before it where they are not those that it
 * got last.
 *
 * @param format codec, size and rate
 * @param configuration what a decoder needs before this frame; empty where the codec has none
 * @param data the payload's bytes
 * @param payload the same bytes with room for a chunk header, shared by all players
 * @param nanoTime of its picture, on {@link System#nanoTime()}'s scale; grows from frame to frame
 * @param times of its way so far
 */
public record BroadcastFrame(
        BroadcastFormat format,
        Optional<VideoData> configuration,
        VideoData data,
        SharedPayload payload,
        long nanoTime,
        FrameTimes times) {

    /** {@return whether a player can begin with it} */
    public boolean isKeyFrame() {
        return data.keyFrame();
    }

    /** For a player that gets it later than the others: its way says nothing about the broadcast. */
    BroadcastFrame unmeasured() {
        return new BroadcastFrame(format, configuration, data, payload, nanoTime, FrameTimes.none());
    }
}
