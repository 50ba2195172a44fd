package dev.tilecast.gpu.color;

/**
 * The arithmetic of a pair of rows, in loops that the compiler turns into vector instructions: no branches, no calls, steps
 * of one, results as wide as what they come from. Packed pixels as in {@link PackedRun}.
 */
final class RowArithmetic {
    private RowArithmetic() {}

    static void luma(FixedPointMatrix matrix, int depth, int[] packed, int pixels, int[] luma) {
        int mask = (1 << depth) - 1;
        int red = matrix.lumaRed();
        int green = matrix.lumaGreen();
        int blue = matrix.lumaBlue();
        int bias = matrix.lumaBias();
        int second = 2 * depth;
        for (int i = 0; i < pixels; i++) {
            int p = packed[i];
            luma[i] = (p & mask) * red + (p >>> depth & mask) * green + (p >>> second & mask) * blue + bias
                    >> FixedPointMatrix.FRACTION;
        }
    }

    /**
     * Sums of one channel over squares of four pixels. Both pixels of a row lie in one long value, so that a sum needs no
     * second index.
     */
    static void sums(long[] top, long[] bottom, int squares, int shift, int depth, int[] sums) {
        long mask = ((1L << depth) - 1) * 0x1_0000_0001L;
        for (int i = 0; i < squares; i++) {
            long sum = (top[i] >>> shift & mask) + (bottom[i] >>> shift & mask);
            sums[i] = (int) (sum + (sum >>> Integer.SIZE));
        }
    }

    /** One of the two signals. */
    static void chroma(ChannelSums sums, int squares, FixedPointMatrix.Chroma factors, int bias, int[] chroma) {
        int[] red = sums.red();
        int[] green = sums.green();
        int[] blue = sums.blue();
        int r = factors.red();
        int g = factors.green();
        int b = factors.blue();
        for (int i = 0; i < squares; i++) {
            chroma[i] = red[i] * r + green[i] * g + blue[i] * b + bias >> FixedPointMatrix.FRACTION;
        }
    }

    /** Both signals in one value, Cb in the lower byte. A loop of its own: together with the products it is no vector loop. */
    static void interleave(int[] cb, int[] cr, int squares, int[] chroma) {
        for (int i = 0; i < squares; i++) {
            chroma[i] = cb[i] | cr[i] << Byte.SIZE;
        }
    }
}
