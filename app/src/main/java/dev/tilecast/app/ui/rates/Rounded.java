package dev.tilecast.app.ui.rates;

/** Cuts numbers to the decimals that are shown, so that a cell changes only where its text does. */
public final class Rounded {
    private Rounded() {}

    public static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
