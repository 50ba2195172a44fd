package dev.tilecast.app.ui.text;

import java.util.Locale;

/** Writes numbers the same way everywhere. Any thread. */
public final class Numbers {
    private Numbers() {}

    /** With that many decimals, always. */
    public static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** With a comma between the thousands. */
    public static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
