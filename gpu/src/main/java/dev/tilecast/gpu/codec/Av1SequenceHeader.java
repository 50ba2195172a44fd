package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;

/**
 * What av1C repeats of the first operating point, and the size (AV1 specification, 5.5.1).
 *
 * @param width that no frame of the sequence exceeds, in pixels
 * @param height that no frame of the sequence exceeds, in pixels
 */
record Av1SequenceHeader(int profile, int level, int tier, int width, int height) {
    private static final int FIRST_LEVEL_WITH_TIER = 8;

    static Av1SequenceHeader parse(ByteBuffer payload) {
        Bits bits = new Bits(payload);
        int profile = bits.next(3);
        bits.next(1);
        boolean reduced = bits.next(1) == 1;
        if (reduced) {
            return withSize(profile, bits.next(5), 0, bits);
        }
        int delayLength = skipTiming(bits);
        boolean displayDelays = bits.next(1) == 1;
        int operatingPoints = bits.next(5) + 1;
        int firstLevel = 0;
        int firstTier = 0;
        for (int i = 0; i < operatingPoints; i++) {
            bits.next(12);
            int level = bits.next(5);
            int tier = level >= FIRST_LEVEL_WITH_TIER ? bits.next(1) : 0;
            if (delayLength > 0 && bits.next(1) == 1) {
                bits.skip(2 * delayLength + 1);
            }
            if (displayDelays && bits.next(1) == 1) {
                bits.next(4);
            }
            if (i == 0) {
                firstLevel = level;
                firstTier = tier;
            }
        }
        return withSize(profile, firstLevel, firstTier, bits);
    }

    private static Av1SequenceHeader withSize(int profile, int level, int tier, Bits bits) {
        int widthBits = bits.next(4) + 1;
        int heightBits = bits.next(4) + 1;
        return new Av1SequenceHeader(profile, level, tier, bits.next(widthBits) + 1, bits.next(heightBits) + 1);
    }

    /** @return bits of a buffer's delay, 0 where the stream gives none */
    private static int skipTiming(Bits bits) {
        if (bits.next(1) == 0) {
            return 0;
        }
        bits.skip(64);
        if (bits.next(1) == 1) {
            int zeros = 0;
            while (bits.next(1) == 0) {
                zeros++;
            }
            bits.skip(zeros);
        }
        if (bits.next(1) == 0) {
            return 0;
        }
        int delayLength = bits.next(5) + 1;
        bits.skip(42);
        return delayLength;
    }

    /** Reads from the most significant bit on. */
    private static final class Bits {
        private final ByteBuffer bytes;
        private int at;

        Bits(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        void skip(int count) {
            for (int i = 0; i < count; i++) {
                next(1);
            }
        }

        int next(int count) {
            if (at + count > bytes.remaining() * 8) {
                throw new VideoException(Reason.ENCODING_FAILED, "the encoder's AV1 sequence header is cut short");
            }
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                value = value << 1 | bytes.get(bytes.position() + (at >> 3)) >> 7 - (at & 7) & 1;
            }
            return value;
        }
    }
}
