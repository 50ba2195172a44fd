package dev.tilecast.host;

import dev.tilecast.rtmp.PropertyException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A stream's properties: the rates of its loops and strings of the program's own. Any thread. */
final class StreamProperties {
    private static final String RENDER_RATE = "render_rate";
    private static final String FRAME_RATE = "frame_rate";
    private static final String OWN_PREFIX = "user_";
    private static final double DEFAULT_RATE = 30;
    private static final double MOST = 1000;

    private final Map<String, String> own = new ConcurrentHashMap<>();
    private volatile double renderRate = DEFAULT_RATE;
    private volatile double frameRate = DEFAULT_RATE;

    double renderRate() {
        return renderRate;
    }

    double frameRate() {
        return frameRate;
    }

    void set(String name, String value) {
        switch (name) {
            case RENDER_RATE -> renderRate = rate(name, value);
            case FRAME_RATE -> frameRate = rate(name, value);
            default -> {
                if (!name.startsWith(OWN_PREFIX)) {
                    throw new PropertyException(
                            PropertyException.Reason.UNKNOWN_NAME,
                            "no stream property \"" + name + "\"; there are " + RENDER_RATE + ", " + FRAME_RATE
                                    + " and names that start with " + OWN_PREFIX);
                }
                if (value == null) {
                    own.remove(name);
                } else {
                    own.put(name, value);
                }
            }
        }
    }

    String get(String name) {
        return switch (name) {
            case RENDER_RATE -> text(renderRate);
            case FRAME_RATE -> text(frameRate);
            default -> own.get(name);
        };
    }

    /** All of them: the server's own first. */
    SequencedMap<String, String> all() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put(RENDER_RATE, text(renderRate));
        all.put(FRAME_RATE, text(frameRate));
        all.putAll(new TreeMap<>(own));
        return all;
    }

    private static double rate(String name, String value) {
        try {
            double rate = Double.parseDouble(value);
            if (rate > 0 && rate <= MOST) {
                return rate;
            }
        } catch (NumberFormatException | NullPointerException notANumber) {
            // told below
        }
        throw new PropertyException(
                PropertyException.Reason.BAD_VALUE,
                name + " must be a number above 0 and at most " + (int) MOST + " (calls per second), not \"" + value
                        + "\"");
    }

    private static String text(double rate) {
        return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
    }
}
