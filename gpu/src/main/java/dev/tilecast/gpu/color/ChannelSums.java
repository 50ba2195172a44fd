package dev.tilecast.gpu.color;

/** Sums of the channels over squares of four pixels, for a pair of rows. */
record ChannelSums(int[] red, int[] green, int[] blue) {
    ChannelSums(int squares) {
        this(new int[squares], new int[squares], new int[squares]);
    }

    void take(PackedRow top, PackedRow bottom, int squares, int depth) {
        RowArithmetic.sums(top.pairs(), bottom.pairs(), squares, 0, depth, red);
        RowArithmetic.sums(top.pairs(), bottom.pairs(), squares, depth, depth, green);
        RowArithmetic.sums(top.pairs(), bottom.pairs(), squares, 2 * depth, depth, blue);
    }
}
