package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.FrameFate;
import dev.tilecast.app.frame.FrameKind;
import dev.tilecast.app.frame.RecordedFrame;
import dev.tilecast.app.ui.frames.ChartColours.Ink;
import dev.tilecast.app.ui.text.Numbers;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * Frames as bars: their height the bytes, key frames with a cap, lost ones hatched, those that wait hollow; lines for the
 * time of encoding (solid) and the latency (dashed), whose scale is at the right. JavaFX thread.
 */
final class BarChart {
    private static final double LEAST_LOST_HEIGHT = 14;
    private static final double HATCH = 5;
    private static final double CAP = 4;
    private static final double[] SOLID = {};
    private static final double[] DASHED = {5, 3};
    private static final double BYTES_PER_KILOBYTE = 1_000;

    private final ChartColours colours;
    private final ChartPane pane;
    private double pitch;
    private BarLayout bars = new BarLayout(0, 0, 1, 0);

    BarChart(ChartColours colours, Runnable resized) {
        this.colours = colours;
        pane = new ChartPane(170, resized);
        pane.setId("frames-bars");
        pane.getStyleClass().add("frames-chart");
        pane.setFocusTraversable(true);
    }

    ChartPane root() {
        return pane;
    }

    /** Where the bars stood last. */
    BarLayout bars() {
        return bars;
    }

    void paint(FrameView view, double newPitch) {
        pitch = newPitch;
        Plot plot = Plot.clear(pane.canvas(), colours);
        bars = view.layout(plot.left(), plot.right(), pitch);
        List<RecordedFrame> frames = view.frames();
        double mostBytes = NiceScale.above(Math.max(BYTES_PER_KILOBYTE, most(frames, Measure.BYTES)));
        double mostMillis = NiceScale.above(most(frames, Measure.MILLIS));
        plot.leftScale(kilobytes(mostBytes), kilobytes(mostBytes / 2));
        plot.rightScale(millis(mostMillis), millis(mostMillis / 2));
        paintSelection(plot, view);
        for (int i = bars.begin(); i < bars.end(); i++) {
            paintBar(plot, frames.get(i), bars.x(i), mostBytes);
        }
        plot.line(bars, Ink.ENCODING, 1.5, SOLID, i -> frames.get(i).times().encodingMillis(), mostMillis);
        plot.line(bars, Ink.LATENCY, 1.5, DASHED, i -> frames.get(i).times().wholeMillis(), mostMillis);
    }

    private enum Measure {
        BYTES,
        MILLIS
    }

    /** Over twice what is shown, so that the scale changes less often than the bars. */
    private double most(List<RecordedFrame> frames, Measure measure) {
        double most = 0;
        for (int i = Math.max(0, bars.begin() - bars.room()); i < bars.end(); i++) {
            RecordedFrame frame = frames.get(i);
            double value = switch (measure) {
                case BYTES -> frame.bytes();
                case MILLIS ->
                    known(Math.max(
                            known(frame.times().encodingMillis()),
                            known(frame.times().wholeMillis())));
            };
            most = Math.max(most, value);
        }
        return most;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static String kilobytes(double bytes) {
        return Numbers.decimal(bytes / BYTES_PER_KILOBYTE, bytes < 10 * BYTES_PER_KILOBYTE ? 1 : 0) + " kB";
    }

    private static String millis(double millis) {
        return Numbers.decimal(millis, millis < 10 ? 1 : 0) + " ms";
    }

    private void paintSelection(Plot plot, FrameView view) {
        int index = view.selectedIndex();
        if (index >= bars.begin() && index < bars.end()) {
            GraphicsContext out = plot.out();
            out.setFill(colours.of(Ink.SELECTION));
            double width = Math.max(3, bars.width());
            out.setGlobalAlpha(0.3);
            out.fillRect(bars.x(index) - 1, plot.top() - 4, width + 2, plot.bottom() - plot.top() + 4);
            out.setGlobalAlpha(1);
            double middle = bars.middle(index);
            out.fillPolygon(
                    new double[] {middle - 4, middle + 4, middle},
                    new double[] {plot.bottom() + 7, plot.bottom() + 7, plot.bottom() + 1},
                    3);
        }
    }

    private void paintBar(Plot plot, RecordedFrame frame, double x, double mostBytes) {
        GraphicsContext out = plot.out();
        double width = bars.width();
        double height = Math.max(1, plot.bottom() - plot.y(frame.bytes(), mostBytes));
        if (frame.fate().isLost()) {
            double lost = frame.fate() == FrameFate.SKIPPED
                    ? plot.bottom() - plot.top()
                    : Math.max(LEAST_LOST_HEIGHT, height);
            hatch(out, x, plot.bottom() - lost, width, lost);
            return;
        }
        boolean key = frame.kind() == FrameKind.KEY;
        out.setFill(colours.of(key ? Ink.KEY : Ink.INTER));
        if (frame.fate() == FrameFate.WAITING) {
            out.setStroke(colours.of(key ? Ink.KEY : Ink.INTER));
            out.setLineWidth(1);
            out.strokeRect(x + 0.5, plot.bottom() - height + 0.5, Math.max(1, width - 1), Math.max(0.5, height - 1));
        } else {
            out.fillRect(x, plot.bottom() - height, width, height);
        }
        if (key) {
            // A cap that is wider than the bar tells it without the colour.
            double middle = x + width / 2;
            double top = plot.bottom() - height;
            out.fillPolygon(
                    new double[] {middle - CAP, middle + CAP, middle},
                    new double[] {top - CAP - 1, top - CAP - 1, top + 1},
                    3);
        }
    }

    private void hatch(GraphicsContext out, double x, double y, double width, double height) {
        out.setStroke(colours.of(Ink.LOST));
        out.setLineWidth(1);
        if (width < 4) {
            for (double at = y; at < y + height; at += HATCH - 1) {
                out.strokeLine(x + 0.5, at, x + 0.5, Math.min(y + height, at + 2));
            }
            return;
        }
        out.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
        for (double at = y + height; at > y; at -= HATCH) {
            out.strokeLine(x + 0.5, at, x + width - 0.5, Math.max(y, at - width));
        }
    }
}
