package dev.tilecast.canvas;

/**
 * Ward's RGBE: three mantissa bytes and one exponent byte, so that a channel is {@code mantissa * 2^(exponent - 136)}
 * (G. Ward, "Real Pixels", Graphics Gems II, and Radiance's colour files). Mantissas are truncated when encoding. Negative
 * values and NaN become 0, larger ones than 255/256 * 2^127 are cut to it, and a
 * pixel with no channel of at least 1e-32 becomes black.
 */
final class SharedExponent {
    private static final int BIAS = 128;
    private static final float LARGEST = 0x1.FEp126f;
    private static final float BLACK_BELOW = 1e-32f;

    private SharedExponent() {}

    /** Encodes three channels as four bytes. */
    static void encode(float red, float green, float blue, byte[] into, int at) {
        float r = representable(red);
        float g = representable(green);
        float b = representable(blue);
        float largest = Math.max(r, Math.max(g, b));
        if (largest < BLACK_BELOW) {
            into[at] = into[at + 1] = into[at + 2] = into[at + 3] = 0;
            return;
        }
        // The mantissa of the largest channel is to lie in 128..255.
        int exponent = binaryExponent(largest);
        double scale = Math.scalb(1.0, 8 - exponent);
        into[at] = (byte) (r * scale);
        into[at + 1] = (byte) (g * scale);
        into[at + 2] = (byte) (b * scale);
        into[at + 3] = (byte) (exponent + BIAS);
    }

    /** Decodes four bytes to three channels; an exponent byte of 0 is black. */
    static void decode(byte[] from, int at, float[] into, int channel) {
        int exponent = from[at + 3] & 0xFF;
        double scale = exponent == 0 ? 0 : Math.scalb(1.0, exponent - BIAS - 8);
        into[channel] = (float) ((from[at] & 0xFF) * scale);
        into[channel + 1] = (float) ((from[at + 1] & 0xFF) * scale);
        into[channel + 2] = (float) ((from[at + 2] & 0xFF) * scale);
    }

    /** The exponent e for which value = m * 2^e with m in 0.5..1, as C's frexp gives it. */
    private static int binaryExponent(float value) {
        return Math.getExponent((double) value) + 1;
    }

    private static float representable(float value) {
        return value > 0 ? Math.min(value, LARGEST) : 0;
    }
}
