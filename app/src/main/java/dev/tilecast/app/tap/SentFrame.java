package dev.tilecast.app.tap;

import java.nio.ByteBuffer;

/**
 * A media message for a player.
 *
 * @param number by which a later {@link SentFrames#written} names it
 * @param timestamp decode time in milliseconds, 32 bits
 * @param nanoTime {@link System#nanoTime()} when it was handed over
 * @param payload of the RTMP message, valid during the call
 */
public record SentFrame(long number, Media media, long timestamp, long nanoTime, ByteBuffer payload) {

    /** What it is to a decoder. */
    public enum Media {
        /** It can begin with it. */
        KEY_FRAME,
        INTER_FRAME,
        AUDIO
    }
}
