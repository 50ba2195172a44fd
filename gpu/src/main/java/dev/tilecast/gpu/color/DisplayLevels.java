package dev.tilecast.gpu.color;

/**
 * Samples of a canvas as levels 0 to {@link #LARGEST} of a display with gamma 2.2: {@code v^(gamma / 2.2)}. Tables, made
 * once for a gamma, indexed by the bits of a sample.
 */
final class DisplayLevels {
    static final float DISPLAY_GAMMA = 2.2f;
    static final int DEPTH = 10;
    static final int LARGEST = (1 << DEPTH) - 1;

    /** Mantissa bits of floats that do not count: a step is 1/1024 of the value, less than a level. */
    static final int FLOAT_SHIFT = 13;

    private static final int ONE = Float.floatToRawIntBits(1f);
    private static final int INFINITY = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

    private DisplayLevels() {}

    /** Indexed by an unsigned integer sample. */
    static short[] ofIntegers(int bits, double exponent) {
        int largest = (1 << bits) - 1;
        short[] levels = new short[largest + 1];
        for (int i = 0; i <= largest; i++) {
            levels[i] = level(i / (double) largest, exponent);
        }
        return levels;
    }

    /** Indexed by {@link #floatIndex}. */
    static short[] ofFloats(double exponent) {
        short[] levels = new short[(ONE >> FLOAT_SHIFT) + 1];
        levels[levels.length - 1] = LARGEST;
        for (int i = levels.length - 2; i >= 0; i--) {
            double middle = Float.intBitsToFloat(i << FLOAT_SHIFT | 1 << FLOAT_SHIFT - 1);
            levels[i] = level(middle, exponent);
            if (levels[i] == 0) {
                break;
            }
        }
        levels[0] = 0;
        return levels;
    }

    /** Clamps to 0..1; NaN is 0. */
    static int floatIndex(int bits) {
        int number = bits & ~(INFINITY - bits >> 31);
        return Math.min(Math.max(number, 0), ONE) >> FLOAT_SHIFT;
    }

    private static short level(double value, double exponent) {
        return (short) (Math.pow(value, exponent) * LARGEST + 0.5);
    }
}
