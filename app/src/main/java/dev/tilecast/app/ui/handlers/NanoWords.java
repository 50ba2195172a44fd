package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.ui.text.Numbers;

/** Writes times as people say them. */
final class NanoWords {
    private NanoWords() {}

    /** Such as 5 µs, 20 ms or 1 s; whole numbers only, as the bounds of a scale are. */
    static String of(long nanos) {
        if (nanos < 1_000_000) {
            return nanos / 1_000 + " µs";
        }
        return nanos < 1_000_000_000 ? nanos / 1_000_000 + " ms" : nanos / 1_000_000_000 + " s";
    }

    static String millis(long nanos) {
        return Numbers.decimal(nanos / 1e6, 2);
    }
}
