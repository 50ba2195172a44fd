package dev.tilecast.broadcast;

import dev.tilecast.video.VideoException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The parameters of an encoder as they were set, in that order. Any thread. */
final class EncoderParameters {
    static final String BIT_RATE = "bitrate";
    static final String FRAME_RATE = "framerate";

    private final SequencedMap<String, String> values = new LinkedHashMap<>();

    synchronized void put(String name, String value) {
        values.put(name, value);
    }

    synchronized SequencedMap<String, String> copy() {
        return new LinkedHashMap<>(values);
    }

    /** These and that one. */
    SequencedMap<String, String> with(String name, String value) {
        SequencedMap<String, String> all = copy();
        all.put(name, value);
        return all;
    }

    synchronized boolean isSet(String name) {
        return values.containsKey(name);
    }

    /** A number as encoders take it. */
    static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Most frames per second; 0 where none was set. */
    synchronized double frameRate() {
        return values.containsKey(FRAME_RATE) ? parseFrameRate(values.get(FRAME_RATE)) : 0;
    }

    /** bit/s; 0 where none was set. */
    synchronized long bitRate() {
        try {
            return values.containsKey(BIT_RATE) ? (long) Double.parseDouble(values.get(BIT_RATE)) : 0;
        } catch (NumberFormatException ownForm) {
            // The encoder understands it, but it cannot be calculated with: it stays as it is.
            return 0;
        }
    }

    /** @throws VideoException where the broadcast itself cannot follow it, whatever the encoder says */
    static void check(String name, String value) {
        if (name.equals(FRAME_RATE)) {
            parseFrameRate(value);
        }
    }

    private static double parseFrameRate(String value) {
        try {
            double rate = Double.parseDouble(value);
            if (rate > 0 && rate <= 1000) {
                return rate;
            }
        } catch (NumberFormatException noNumber) {
            // Falls through to the one message for both.
        }
        throw new VideoException(
                VideoException.Reason.BAD_PARAMETER,
                "\"framerate\" must be a number above 0 up to 1000, not \"" + value + "\"");
    }
}
