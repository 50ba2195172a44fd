package dev.tilecast.app.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest of what was said, bounded. Any thread. */
final class Transcript {
    private static final int MOST = 300;

    private final long beganNanos = System.nanoTime();
    private final Deque<SaidLine> lines = new ArrayDeque<>();
    private List<SaidLine> copy = List.of();
    private boolean changed;

    synchronized void add(boolean fromServer, String text) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(new SaidLine((System.nanoTime() - beganNanos) / 1_000_000, fromServer, text));
        changed = true;
    }

    /** The same list while nothing was added. */
    synchronized List<SaidLine> lines() {
        if (changed) {
            copy = List.copyOf(lines);
            changed = false;
        }
        return copy;
    }
}
