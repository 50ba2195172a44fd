package dev.tilecast.app.frame;

import java.nio.ByteBuffer;

/** Reads bits, the most significant first. Behind the end there are zeros. */
final class BitInput {
    private final ByteBuffer bytes;
    private int bit;

    BitInput(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** That many bits, 32 at most. */
    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | next();
        }
        return value;
    }

    private int next() {
        int at = bytes.position() + bit / Byte.SIZE;
        int value = at < bytes.limit() ? bytes.get(at) >> Byte.SIZE - 1 - bit % Byte.SIZE & 1 : 0;
        bit++;
        return value;
    }

    /** An unsigned Exp-Golomb number (H.264, section 9.1); -1 where it is longer than any that is used. */
    int golomb() {
        int zeros = 0;
        while (next() == 0) {
            if (++zeros > 16) {
                return -1;
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }
}
