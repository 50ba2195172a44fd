package dev.tilecast.app.ui.connections.details;

import java.util.Arrays;

/** The last values of a number, as many as fit into a minute. One thread. */
final class History {
    /** Four a second. */
    static final int ROOM = 240;

    private final double[] values = new double[ROOM];
    private int count;

    void add(double value) {
        if (count == ROOM) {
            System.arraycopy(values, 1, values, 0, ROOM - 1);
            count--;
        }
        values[count] = value;
        count++;
    }

    /** A copy, the newest last. */
    double[] values() {
        return Arrays.copyOf(values, count);
    }
}
