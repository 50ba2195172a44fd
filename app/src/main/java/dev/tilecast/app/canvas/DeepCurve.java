package dev.tilecast.app.canvas;

/** From a canvas' values, 0 to 1, to a screen's in 16 bits: v' = v^(gamma/2.2). Immutable. */
final class DeepCurve {
    private static final int STEPS = 1 << 16;

    private final char[] table;

    /** @param gamma of the canvas */
    DeepCurve(float gamma) {
        double exponent = gamma / ToneCurve.SCREEN_GAMMA;
        boolean identity = Math.abs(gamma - ToneCurve.SCREEN_GAMMA) < 1e-3;
        table = identity ? null : new char[STEPS];
        for (int i = 0; !identity && i < STEPS; i++) {
            table[i] = (char) Math.round((STEPS - 1) * Math.pow((double) i / (STEPS - 1), exponent));
        }
    }

    /** 0 to 65535; values outside of 0 to 1 are cut, and what is no number is black. */
    int of(float value) {
        float clamped = value > 0 ? Math.min(value, 1) : 0;
        int step = (int) (clamped * (STEPS - 1) + 0.5f);
        return table == null ? step : table[step];
    }
}
