package dev.tilecast.app.ui.plot;

/** Distances of a scale's lines: 1, 2 or 5 times a power of ten. */
final class Grid {
    private Grid() {}

    /** The least such distance that is not below. */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-9))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
