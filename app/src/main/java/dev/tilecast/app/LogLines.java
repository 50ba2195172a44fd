package dev.tilecast.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest lines of the log, bounded. Any thread. */
public final class LogLines {
    private static final int MOST = 5_000;

    private final Deque<Line> lines = new ArrayDeque<>();
    private long next;

    /**
     * One line.
     *
     * @param number counts up from 0
     * @param level "DEBUG", "INFO", "WARN" or "ERROR"
     */
    public record Line(long number, long epochMillis, String level, String text) {}

    public synchronized void add(String level, String text) {
        lines.addLast(new Line(next++, System.currentTimeMillis(), level, text));
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
    }

    /** The lines from that number on that are still kept. */
    public synchronized List<Line> since(long number) {
        List<Line> found = new ArrayList<>();
        for (Line line : lines) {
            if (line.number() >= number) {
                found.add(line);
            }
        }
        return found;
    }
}
