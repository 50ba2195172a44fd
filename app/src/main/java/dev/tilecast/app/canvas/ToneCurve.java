package dev.tilecast.app.canvas;

/** From a canvas' values, 0 to 1, to a screen's bytes: the curve between their gammas. Immutable. */
public final class ToneCurve {
    public static final float SCREEN_GAMMA = 2.2f;
    private static final int STEPS = 1 << 16;

    private final float gamma;
    private final byte[] table;

    /** @param gamma of the canvas */
    public ToneCurve(float gamma) {
        this.gamma = gamma;
        table = new byte[STEPS];
        double exponent = gamma / SCREEN_GAMMA;
        for (int i = 0; i < STEPS; i++) {
            double value = (double) i / (STEPS - 1);
            table[i] = (byte) Math.round(255 * (isIdentity() ? value : Math.pow(value, exponent)));
        }
    }

    public float gamma() {
        return gamma;
    }

    public boolean isIdentity() {
        return Math.abs(gamma - SCREEN_GAMMA) < 1e-3;
    }

    /** 0 to 255; values outside of 0 to 1 are cut, and what is no number is black. */
    public int of(float value) {
        float clamped = value > 0 ? Math.min(value, 1) : 0;
        return table[(int) (clamped * (STEPS - 1) + 0.5f)] & 0xFF;
    }

    public int ofByte(byte value) {
        return table[(value & 0xFF) * 257] & 0xFF;
    }
}
