package dev.tilecast.app.ui.encoder;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bit rates as people write them, such as 2.5M and 800k, and the steps of their slider. Any thread. */
final class BitRates {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([kmg]?)(?:bit/s|bps)?", Pattern.CASE_INSENSITIVE);
    /** Ten steps make a decade, each a quarter more than the one before (ISO 3, R 10). */
    private static final double[] DECADE = {1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8};

    private static final long LEAST = 100_000;
    /** The last step: 100 Mbit/s. */
    static final int STEPS = 30;

    private BitRates() {}

    /** In bit/s; empty where it is none. */
    static OptionalLong parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip().replace(" ", ""));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        int zeros = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 3;
            case "m" -> 6;
            case "g" -> 9;
            default -> 0;
        };
        long rate = new BigDecimal(matcher.group(1)).movePointRight(zeros).longValue();
        return rate > 0 ? OptionalLong.of(rate) : OptionalLong.empty();
    }

    /** As short as it can be without losing anything: 2500000 is 2.5M. */
    static String write(long rate) {
        if (rate >= 1_000_000) {
            return plain(rate, 6) + "M";
        }
        return rate >= 1_000 ? plain(rate, 3) + "k" : Long.toString(rate);
    }

    private static String plain(long rate, int zeros) {
        return BigDecimal.valueOf(rate, zeros).stripTrailingZeros().toPlainString();
    }

    /** The rate of a step from 0 to {@link #STEPS}. */
    static long ofStep(int step) {
        return Math.round(LEAST * Math.pow(10, step / 10) * DECADE[step % 10]);
    }

    /** Where a rate stands among the steps, between two where it is none of them. */
    static double position(long rate) {
        for (int step = 0; step < STEPS; step++) {
            long lower = ofStep(step);
            long upper = ofStep(step + 1);
            if (rate < upper) {
                return step + Math.max(0, Math.log((double) rate / lower) / Math.log((double) upper / lower));
            }
        }
        return STEPS;
    }
}
