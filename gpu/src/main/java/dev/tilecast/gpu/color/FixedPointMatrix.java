package dev.tilecast.gpu.color;

/**
 * A {@link ColorMatrix} with limited range and rounding, as integers of {@value #FRACTION} fraction bits, for samples of a
 * given depth. Green takes what the rounding of red and blue leaves, so that greys have no colour and white is white.
 *
 * @param lumaBias 16 and a half
 * @param chromaBias 128 and a half
 */
record FixedPointMatrix(int lumaRed, int lumaGreen, int lumaBlue, int lumaBias, Chroma cb, Chroma cr, int chromaBias) {

    /** What the sums of four samples count for one of the two signals. */
    record Chroma(int red, int green, int blue) {}

    static final int FRACTION = 20;

    private static final int LUMA_RANGE = 219;
    private static final int CHROMA_RANGE = 224;
    private static final int HALF = 1 << FRACTION - 1;

    /** Luma is taken from single samples, chroma from sums of four. */
    static FixedPointMatrix of(ColorMatrix matrix, int depth) {
        double luma = (double) LUMA_RANGE * (1 << FRACTION) / ((1 << depth) - 1);
        double chroma = (double) CHROMA_RANGE * (1 << FRACTION) / ((1 << depth) - 1) / 4;
        int lumaRed = round(luma * matrix.red());
        int lumaBlue = round(luma * matrix.blue());
        int half = round(chroma / 2);
        int cbRed = round(-chroma * matrix.red() / (2 * (1 - matrix.blue())));
        int crBlue = round(-chroma * matrix.blue() / (2 * (1 - matrix.red())));
        return new FixedPointMatrix(
                lumaRed,
                round(luma) - lumaRed - lumaBlue,
                lumaBlue,
                (16 << FRACTION) + HALF,
                new Chroma(cbRed, -half - cbRed, half),
                new Chroma(half, -half - crBlue, crBlue),
                (128 << FRACTION) + HALF);
    }

    private static int round(double value) {
        return (int) Math.rint(value);
    }
}
