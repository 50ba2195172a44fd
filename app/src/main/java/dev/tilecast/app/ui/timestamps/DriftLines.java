package dev.tilecast.app.ui.timestamps;

import dev.tilecast.app.timestamps.MediaKind;
import dev.tilecast.app.timestamps.TimestampMark;
import dev.tilecast.app.timestamps.TimestampReport;
import dev.tilecast.app.timestamps.TimestampReport.Point;
import dev.tilecast.app.ui.plot.Ink;
import dev.tilecast.app.ui.plot.TimePlot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A report as lines of a plot. */
final class DriftLines {
    private static final double NANOS_PER_SECOND = 1e9;

    private DriftLines() {}

    static List<TimePlot.Line> of(TimestampReport report, long now) {
        List<TimePlot.Line> lines = new ArrayList<>();
        List<Point> video = of(report, MediaKind.VIDEO);
        if (video.stream().anyMatch(point -> point.compositionTime() != 0)) {
            lines.add(line(Ink.SECOND, true, video, now, point -> point.drift() + point.compositionTime()));
        }
        lines.add(line(Ink.FIRST, false, video, now, Point::drift));
        List<Point> audio = of(report, MediaKind.AUDIO);
        if (!audio.isEmpty()) {
            lines.add(line(Ink.THIRD, false, audio, now, Point::drift));
        }
        return lines;
    }

    private static List<Point> of(TimestampReport report, MediaKind kind) {
        return report.points().stream().filter(point -> point.kind() == kind).toList();
    }

    private static TimePlot.Line line(
            Ink ink, boolean dashed, List<Point> points, long now, ToDoubleFunction<Point> value) {
        double[] ages = points.stream()
                .mapToDouble(point -> (now - point.wallNanos()) / NANOS_PER_SECOND)
                .toArray();
        return new TimePlot.Line(
                ink, dashed, ages, points.stream().mapToDouble(value).toArray());
    }

    static List<TimePlot.Mark> marks(TimestampReport report, long now) {
        return report.marks().stream()
                .map(mark -> new TimePlot.Mark(ink(mark.kind()), (now - mark.wallNanos()) / NANOS_PER_SECOND))
                .toList();
    }

    private static Ink ink(TimestampMark.Kind kind) {
        return switch (kind) {
            case JUMP, BACKWARD -> Ink.FAILURE;
            case STALL, GAP, SAME_TIME, NEGATIVE_COMPOSITION, ROLL_OVER -> Ink.WARNING;
        };
    }
}
