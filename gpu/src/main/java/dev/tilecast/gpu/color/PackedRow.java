package dev.tilecast.gpu.color;

import java.lang.foreign.MemorySegment;

/** A row of packed pixels, once a pixel in an integer and once two in a long one. */
final class PackedRow {
    private final int[] pixels;
    private final long[] pairs;
    private final MemorySegment pixelMemory;
    private final MemorySegment pairMemory;

    PackedRow(int width) {
        pairs = new long[Math.ceilDiv(width, 2)];
        pixels = new int[pairs.length * 2];
        pixelMemory = MemorySegment.ofArray(pixels);
        pairMemory = MemorySegment.ofArray(pairs);
    }

    int[] pixels() {
        return pixels;
    }

    long[] pairs() {
        return pairs;
    }

    /** Makes the pairs from the pixels; where their number is odd, the last counts twice. */
    void pair(int width) {
        if (width % 2 != 0) {
            pixels[width] = pixels[width - 1];
        }
        pairMemory.copyFrom(pixelMemory);
    }
}
