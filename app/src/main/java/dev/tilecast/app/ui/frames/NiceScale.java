package dev.tilecast.app.ui.frames;

/** The top of a scale: 1, 2 or 5 times a power of ten, so that it does not change with every value. */
final class NiceScale {
    private static final double[] STEPS = {1, 2, 5, 10};

    private NiceScale() {}

    /** The smallest such number that is not below the value; 1 where that is not positive. */
    static double above(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : STEPS) {
            if (step * power >= value) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
