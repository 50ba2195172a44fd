package dev.tilecast.app.timestamps;

import dev.tilecast.app.timestamps.TimestampMark.Kind;
import java.util.Arrays;
import java.util.List;

/** One media's frames, one after the other. One thread. */
final class TrackAnalysis {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    /** Less is a network's or an encoder's unevenness. */
    private static final double LEAST_JUMP = 250;
    /** How many usual intervals a gap has at least. */
    private static final double GAP_INTERVALS = 3.5;

    private static final double LEAST_GAP = 100;

    private final MediaKind media;
    private final double usualInterval;
    private final List<TimestampMark> marks;
    private final DriftLine line = new DriftLine();
    private TimedFrame before;
    private double mediaMillis;
    private int frames;
    private int intervals;
    private double sumIntervals;
    private double mostInterval;
    private double sumOff;
    private double sumSquaresOff;
    private double offsetNow;

    /** @param all frames of this media */
    TrackAnalysis(MediaKind media, List<TimedFrame> all, List<TimestampMark> marks) {
        this.media = media;
        this.marks = marks;
        usualInterval = median(all);
    }

    private static double median(List<TimedFrame> all) {
        double[] intervals = new double[Math.max(0, all.size() - 1)];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = step(all.get(i), all.get(i + 1));
        }
        Arrays.sort(intervals);
        return intervals.length == 0 ? 0 : Math.max(1, intervals[intervals.length / 2]);
    }

    /** From one timestamp to the next over the rolling over (RTMP, section 4: serial number arithmetic). */
    private static int step(TimedFrame before, TimedFrame next) {
        return (int) (next.timestamp() - before.timestamp());
    }

    /**
     * Takes the next frame.
     *
     * @param base of the drift
     * @return its place in the plot
     */
    TimestampReport.Point add(TimedFrame frame, TimedFrame base) {
        double wall = (frame.wallNanos() - base.wallNanos()) / NANOS_PER_MILLI;
        if (before == null) {
            mediaMillis = step(base, frame);
        } else {
            mediaMillis += step(before, frame);
            compare(frame);
        }
        if (frame.compositionTime() < 0) {
            mark(Kind.NEGATIVE_COMPOSITION, frame, frame.compositionTime());
        }
        frames++;
        before = frame;
        offsetNow = mediaMillis - wall;
        line.add(wall * NANOS_PER_MILLI / NANOS_PER_SECOND, offsetNow);
        return new TimestampReport.Point(media, frame.wallNanos(), offsetNow, frame.compositionTime());
    }

    private void compare(TimedFrame frame) {
        int step = step(before, frame);
        double passed = (frame.wallNanos() - before.wallNanos()) / NANOS_PER_MILLI;
        double off = passed - step;
        double jump = Math.max(LEAST_JUMP, usualInterval * GAP_INTERVALS);
        if ((frame.timestamp() & UNSIGNED) < (before.timestamp() & UNSIGNED) && step >= 0) {
            mark(Kind.ROLL_OVER, frame, step);
        }
        if (step < 0) {
            mark(Kind.BACKWARD, frame, -(long) step);
            line.clear();
            return;
        }
        if (-off > jump && step > usualInterval * 2) {
            mark(Kind.JUMP, frame, Math.round(-off));
            line.clear();
            return;
        }
        if (off > jump) {
            mark(Kind.STALL, frame, Math.round(off));
        } else if (step > Math.max(LEAST_GAP, usualInterval * GAP_INTERVALS)) {
            mark(Kind.GAP, frame, step);
        } else if (step == 0 && media == MediaKind.VIDEO) {
            mark(Kind.SAME_TIME, frame, 0);
        }
        sumIntervals += step;
        mostInterval = Math.max(mostInterval, step);
        sumOff += off;
        sumSquaresOff += off * off;
        intervals++;
    }

    private void mark(Kind kind, TimedFrame frame, long millis) {
        marks.add(new TimestampMark(kind, media, frame.wallNanos(), frame.timestamp() & UNSIGNED, millis));
    }

    /** Media time minus wall time of the last frame, in milliseconds; NaN before any. */
    double offset() {
        return before == null ? Double.NaN : offsetNow + before.compositionTime();
    }

    TrackFigures figures() {
        if (intervals == 0) {
            return TrackFigures.none();
        }
        double meanOff = sumOff / intervals;
        return new TrackFigures(
                frames,
                sumIntervals / intervals,
                Math.sqrt(Math.max(0, sumSquaresOff / intervals - meanOff * meanOff)),
                mostInterval,
                line.partsPerMillion(),
                before.compositionTime());
    }
}
