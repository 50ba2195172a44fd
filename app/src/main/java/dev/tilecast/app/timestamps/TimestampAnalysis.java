package dev.tilecast.app.timestamps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes a report of frames' times. Pure. */
public final class TimestampAnalysis {
    private TimestampAnalysis() {}

    /** With the first of the frames as the drift's base. */
    public static TimestampReport of(List<TimedFrame> frames) {
        return frames.isEmpty() ? TimestampReport.none() : of(frames, frames.getFirst());
    }

    /**
     * A report.
     *
     * @param frames in the order in which they came
     * @param base where the drift is 0: the recording's first frame, there still or not
     */
    public static TimestampReport of(List<TimedFrame> frames, TimedFrame base) {
        List<TimestampMark> marks = new ArrayList<>();
        Map<MediaKind, TrackAnalysis> tracks = new EnumMap<>(MediaKind.class);
        for (MediaKind kind : MediaKind.values()) {
            List<TimedFrame> all =
                    frames.stream().filter(frame -> frame.kind() == kind).toList();
            tracks.put(kind, new TrackAnalysis(kind, all, marks));
        }
        List<TimestampReport.Point> points = new ArrayList<>(frames.size());
        for (TimedFrame frame : frames) {
            points.add(tracks.get(frame.kind()).add(frame, base));
        }
        TrackAnalysis video = tracks.get(MediaKind.VIDEO);
        TrackAnalysis audio = tracks.get(MediaKind.AUDIO);
        return new TimestampReport(points, marks, video.figures(), audio.figures(), audio.offset() - video.offset());
    }
}
