package dev.tilecast.gpu.color;

import java.lang.foreign.MemorySegment;

/**
 * A row of samples, one in an integer, to be written as bytes or as pairs of bytes. The compiler makes no vector
 * instructions of loops that store integers as bytes, but does of those that halve long values: so a row is narrowed by
 * looking at two integers as one long value and joining its halves, once or twice.
 */
final class SampleRow {
    private final int[] samples;
    private final long[] pairs;
    private final int[] joined;
    private final long[] joinedPairs;
    private final int[] joinedTwice;
    private final MemorySegment samplesMemory;
    private final MemorySegment pairsMemory;
    private final MemorySegment joinedMemory;
    private final MemorySegment joinedPairsMemory;
    private final MemorySegment joinedTwiceMemory;

    SampleRow(int length) {
        int quarter = Math.ceilDiv(length, 4);
        samples = new int[quarter * 4];
        pairs = new long[quarter * 2];
        joined = new int[quarter * 2];
        joinedPairs = new long[quarter];
        joinedTwice = new int[quarter];
        samplesMemory = MemorySegment.ofArray(samples);
        pairsMemory = MemorySegment.ofArray(pairs);
        joinedMemory = MemorySegment.ofArray(joined);
        joinedPairsMemory = MemorySegment.ofArray(joinedPairs);
        joinedTwiceMemory = MemorySegment.ofArray(joinedTwice);
    }

    /** To be filled with values of 8 bits for {@link #writeBytes}, of 16 bits for {@link #writeShorts}. */
    int[] samples() {
        return samples;
    }

    /** Writes two bytes a sample, the lower one first. */
    void writeShorts(MemorySegment target, long offset, int count) {
        joinPairs(Math.ceilDiv(count, 2));
        MemorySegment.copy(joinedMemory, 0, target, offset, 2L * count);
    }

    /** Writes a byte a sample. */
    void writeBytes(MemorySegment target, long offset, int count) {
        int quarter = Math.ceilDiv(count, 4);
        joinPairs(2 * quarter);
        MemorySegment.copy(joinedMemory, 0, joinedPairsMemory, 0, 8L * quarter);
        for (int i = 0; i < quarter; i++) {
            long four = joinedPairs[i];
            long halves = four | four >>> 8;
            joinedTwice[i] = (int) (halves & 0xFFFF | halves >>> 16 & 0xFFFF0000L);
        }
        MemorySegment.copy(joinedTwiceMemory, 0, target, offset, count);
    }

    private void joinPairs(int count) {
        MemorySegment.copy(samplesMemory, 0, pairsMemory, 0, 8L * count);
        for (int i = 0; i < count; i++) {
            long pair = pairs[i];
            joined[i] = (int) (pair | pair >>> 16);
        }
    }
}
