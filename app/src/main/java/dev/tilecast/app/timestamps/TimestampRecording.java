package dev.tilecast.app.timestamps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The times of the last minute's frames; bounded by their number too. Any thread. */
public final class TimestampRecording {
    public static final long SPAN_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** A minute of 120 pictures and as many sound frames a second. */
    private static final int MOST_FRAMES = 14_400;

    private final Deque<TimedFrame> frames = new ArrayDeque<>();
    private TimedFrame base;

    public synchronized void add(TimedFrame frame) {
        if (base == null) {
            base = frame;
        }
        frames.addLast(frame);
        while (frames.size() > MOST_FRAMES
                || frame.wallNanos() - frames.getFirst().wallNanos() > SPAN_NANOS) {
            frames.removeFirst();
        }
    }

    /** Analyses what there is now. */
    public TimestampReport report() {
        List<TimedFrame> copy;
        TimedFrame first;
        synchronized (this) {
            copy = new ArrayList<>(frames);
            first = base;
        }
        return copy.isEmpty() ? TimestampReport.none() : TimestampAnalysis.of(copy, first);
    }
}
