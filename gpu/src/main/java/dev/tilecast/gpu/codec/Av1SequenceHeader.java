package dev.tilecast.gpu.codec;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;

/** What av1C repeats of the first operating point (AV1 specification, 5.5.1). */
record Av1SequenceHeader(int profile, int level, int tier) {
    private static final int FIRST_LEVEL_WITH_TIER = 8;

    static Av1SequenceHeader parse(ByteBuffer payload) {
        Bits bits = new Bits(payload);
        int profile = bits.next(3);
        bits.next(1);
        boolean reduced = bits.next(1) == 1;
        if (reduced) {
            return new Av1SequenceHeader(profile, bits.next(5), 0);
        }
        skipTiming(bits);
        // Whether initial display delays follow, the count of operating points, and what the first one consists of.
        bits.next(1);
        bits.next(5);
        bits.next(12);
        int level = bits.next(5);
        return new Av1SequenceHeader(profile, level, level >= FIRST_LEVEL_WITH_TIER ? bits.next(1) : 0);
    }

    private static void skipTiming(Bits bits) {
        if (bits.next(1) == 0) {
            return;
        }
        bits.next(32);
        bits.next(32);
        if (bits.next(1) == 1) {
            int zeros = 0;
            while (bits.next(1) == 0) {
                zeros++;
            }
            bits.next(zeros);
        }
        if (bits.next(1) == 1) {
            bits.next(5);
            bits.next(32);
            bits.next(10);
        }
    }

    /** Reads from the most significant bit on. */
    private static final class Bits {
        private final ByteBuffer bytes;
        private int at;

        Bits(ByteBuffer bytes) {
            this.bytes = bytes;
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
