package dev.tilecast.gpu.color;

import java.lang.foreign.MemorySegment;

/**
 * Reads runs of pixels of one type and gamma as packed integers: red in the lowest bits, then green, then blue, of
 * {@link #depth()} bits each; bits above them may hold anything. One thread uses it at a time.
 */
interface PackedRun {
    /** Bits of a channel. */
    int depth();

    /** Reads {@code pixels} pixels from that offset in bytes into {@code packed} from {@code at} on. */
    void read(MemorySegment tile, long offset, int pixels, int[] packed, int at);
}
