package dev.tilecast.app.ui.frames;

/**
 * Where the bars stand: the newest of the shown frames at the right edge, all as wide.
 *
 * @param left of the plot, in pixels
 * @param right of the plot, in pixels
 * @param pitch from one bar to the next, in pixels
 * @param end index behind the last frame shown
 */
record BarLayout(double left, double right, double pitch, int end) {

    /** How many bars there is room for. */
    int room() {
        return (int) Math.max(1, (right - left) / pitch);
    }

    /** Index of the first frame shown. */
    int begin() {
        return Math.max(0, end - room());
    }

    /** The left edge of a frame's bar. */
    double x(int index) {
        return right - (end - index) * pitch;
    }

    double middle(int index) {
        return x(index) + width() / 2;
    }

    /** Of a bar; a gap of a pixel follows where there is room for one. */
    double width() {
        return pitch >= 3 ? pitch - 1 : pitch;
    }

    /** The frame at that place; -1 where there is none. */
    int indexAt(double x) {
        if (x < left || x >= right) {
            return -1;
        }
        int index = end - (int) Math.ceil((right - x) / pitch);
        return index < begin() || index >= end ? -1 : index;
    }
}
