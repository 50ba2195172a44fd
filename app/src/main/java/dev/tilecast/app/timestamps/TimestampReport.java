package dev.tilecast.app.timestamps;

import java.util.List;

/**
 * What a stream's timestamps look like.
 *
 * @param points oldest first, both media
 * @param marks oldest first
 * @param skew milliseconds by which sound's timestamps are ahead of video's at the same moment; NaN without both
 */
public record TimestampReport(
        List<Point> points, List<TimestampMark> marks, TrackFigures video, TrackFigures audio, double skew) {

    /**
     * A frame in the plot.
     *
     * @param drift media time minus wall time, in milliseconds, 0 where the recording began
     * @param compositionTime to be added for the time at which it is shown
     */
    public record Point(MediaKind kind, long wallNanos, double drift, int compositionTime) {}

    public TimestampReport {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
    }

    public static TimestampReport none() {
        return new TimestampReport(List.of(), List.of(), TrackFigures.none(), TrackFigures.none(), Double.NaN);
    }
}
