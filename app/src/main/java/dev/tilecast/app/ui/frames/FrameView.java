package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.RecordedFrame;
import java.util.List;

/**
 * What the charts show at one moment.
 *
 * @param frames video only, oldest first
 * @param rates the bit rate at each of them, in bit/s; NaN where it is not known
 * @param end index behind the last frame shown
 * @param selected sequence of the frame chosen; 0 for none
 */
record FrameView(List<RecordedFrame> frames, double[] rates, int end, long selected) {
    static final FrameView EMPTY = new FrameView(List.of(), new double[0], 0, 0);

    BarLayout layout(double left, double right, double pitch) {
        return new BarLayout(left, right, pitch, end);
    }

    /** Index of the frame chosen; -1 where it is not there. */
    int selectedIndex() {
        return indexOf(selected);
    }

    /** Sequences grow along the list. */
    int indexOf(long sequence) {
        int low = 0;
        int high = frames.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            long found = frames.get(middle).sequence();
            if (found == sequence) {
                return middle;
            }
            if (found < sequence) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
