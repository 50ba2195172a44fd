package dev.tilecast.app.frame;

import java.util.List;

/** The bit rate of the second before each frame. */
public final class BitRateCurve {
    private static final long WINDOW_MILLIS = 1_000;

    private BitRateCurve() {}

    /**
     * In bit/s, one for each frame; those of the first second are NaN, since it is not known what was before; so
     * are those behind a timestamp that went back, as where a player begins anew.
     *
     * @param frames oldest first
     */
    public static double[] of(List<RecordedFrame> frames) {
        double[] rates = new double[frames.size()];
        long begin = frames.isEmpty() ? 0 : frames.getFirst().timestamp();
        long bytes = 0;
        int first = 0;
        for (int i = 0; i < rates.length; i++) {
            RecordedFrame frame = frames.get(i);
            if (i > 0 && frame.timestamp() < frames.get(i - 1).timestamp()) {
                begin = frame.timestamp();
                first = i;
                bytes = 0;
            }
            bytes += sent(frame);
            while (frame.timestamp() - frames.get(first).timestamp() >= WINDOW_MILLIS) {
                bytes -= sent(frames.get(first++));
            }
            boolean whole = frame.timestamp() - begin >= WINDOW_MILLIS;
            rates[i] = whole ? bytes * 8.0 * 1_000 / WINDOW_MILLIS : Double.NaN;
        }
        return rates;
    }

    private static long sent(RecordedFrame frame) {
        return frame.fate().isLost() ? 0 : frame.bytes();
    }
}
