package dev.tilecast.app.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bits per second that an encoder aims at, from {@value #LEAST} to {@value #MOST}. */
public record BitRate(long bitsPerSecond) {
    static final long LEAST = 50_000;
    static final long MOST = 200_000_000;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)([kM]?)");

    public BitRate {
        if (bitsPerSecond < LEAST || bitsPerSecond > MOST) {
            throw notARate(Long.toString(bitsPerSecond));
        }
    }

    /** @throws IllegalArgumentException with what is allowed */
    public static BitRate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw notARate(text);
        }
        double unit = switch (matcher.group(2)) {
            case "M" -> 1e6;
            case "k" -> 1e3;
            default -> 1;
        };
        double bits = Double.parseDouble(matcher.group(1)) * unit;
        if (bits < LEAST || bits > MOST) {
            throw notARate(text);
        }
        return new BitRate(Math.round(bits));
    }

    private static IllegalArgumentException notARate(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a bit rate; write bits per second from 50k to 200M, such as 800k or 2.5M");
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        if (bitsPerSecond % 1_000 != 0) {
            return Long.toString(bitsPerSecond);
        }
        return bitsPerSecond % 1_000_000 == 0 ? bitsPerSecond / 1_000_000 + "M" : bitsPerSecond / 1_000 + "k";
    }
}
