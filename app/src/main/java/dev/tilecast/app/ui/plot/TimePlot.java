package dev.tilecast.app.ui.plot;

import dev.tilecast.app.ui.text.Numbers;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Lines of milliseconds over the last seconds, newest at the right edge; the scale fits what there is. JavaFX thread. */
public final class TimePlot extends Region {
    private static final double LEFT = 52;
    private static final double MARGIN = 9;
    private static final double RIGHT = 10;
    private static final double FOOT = 16;
    private static final Font FONT = Font.font(10.5);

    private final double seconds;
    private final double leastSpan;
    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks();
    private List<Line> lines = List.of();
    private List<Mark> marks = List.of();
    private double least;
    private double most;
    private double grid = 1;

    /**
     * A line.
     *
     * @param ages seconds before now, falling
     * @param values milliseconds, one for each age; NaN leaves a gap
     */
    public record Line(Ink ink, boolean dashed, double[] ages, double[] values) {}

    /** Something that happened, so many seconds ago: an upright line with a triangle on it. */
    public record Mark(Ink ink, double age) {}

    /**
     * Without lines as yet.
     *
     * @param seconds from the left to the right edge
     * @param leastSpan milliseconds from bottom to top at least, so that noise does not look like mountains
     */
    public TimePlot(double seconds, double leastSpan, double height) {
        this.seconds = seconds;
        this.leastSpan = leastSpan;
        getStyleClass().add("time-plot");
        getChildren().add(canvas);
        getChildren().addAll(inks.regions());
        setMinSize(120, height);
        setPrefHeight(height);
        setMaxWidth(Double.MAX_VALUE);
    }

    public void show(List<Line> newLines, List<Mark> newMarks) {
        lines = newLines;
        marks = newMarks;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        paint();
    }

    private void paint() {
        GraphicsContext out = canvas.getGraphicsContext2D();
        out.setFill(inks.of(Ink.GROUND));
        out.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        out.setFont(FONT);
        out.setTextBaseline(VPos.CENTER);
        scale();
        axes(out);
        for (Mark mark : marks) {
            paint(out, mark);
        }
        for (Line line : lines) {
            paint(out, line);
        }
    }

    private void scale() {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Line line : lines) {
            for (double value : line.values()) {
                low = Double.isNaN(value) ? low : Math.min(low, value);
                high = Double.isNaN(value) ? high : Math.max(high, value);
            }
        }
        if (low > high) {
            low = 0;
            high = leastSpan;
        }
        grid = Grid.step(Math.max(leastSpan, high - low) / 2);
        double middle = (low + high) / 2;
        least = Math.floor(Math.min(low, middle - leastSpan / 2) / grid) * grid;
        if (low >= 0) {
            least = Math.max(0, least);
        }
        most = Math.max(least + 2 * grid, Math.ceil(high / grid) * grid);
    }

    private void axes(GraphicsContext out) {
        double bottom = canvas.getHeight() - FOOT;
        out.setLineWidth(1);
        out.setLineDashes();
        for (double value = least; value <= most + grid / 2; value += grid) {
            double y = Math.floor(y(value)) + 0.5;
            out.setStroke(inks.of(Ink.AXIS));
            out.strokeLine(LEFT, y, canvas.getWidth() - RIGHT, y);
            text(out, Numbers.whole(Math.round(value)), LEFT - 6, y, TextAlignment.RIGHT);
        }
        text(out, Numbers.whole(Math.round(-seconds)) + " s", LEFT, bottom + FOOT / 2, TextAlignment.LEFT);
        text(out, "0 s", canvas.getWidth() - RIGHT, bottom + FOOT / 2, TextAlignment.RIGHT);
    }

    private void text(GraphicsContext out, String text, double x, double y, TextAlignment alignment) {
        out.setFill(inks.of(Ink.TEXT));
        out.setTextAlign(alignment);
        out.fillText(text, x, y);
    }

    private double x(double age) {
        double right = canvas.getWidth() - RIGHT;
        return right - (right - LEFT) * Math.min(1, age / seconds);
    }

    private double y(double value) {
        double bottom = canvas.getHeight() - FOOT;
        return bottom - (bottom - MARGIN) * (value - least) / (most - least);
    }

    private void paint(GraphicsContext out, Mark mark) {
        double x = x(mark.age());
        out.setStroke(inks.of(mark.ink()));
        out.setFill(inks.of(mark.ink()));
        out.setLineWidth(1);
        out.strokeLine(x, MARGIN, x, canvas.getHeight() - FOOT);
        out.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {0, 0, MARGIN}, 3);
    }

    private void paint(GraphicsContext out, Line line) {
        out.setStroke(inks.of(line.ink()));
        out.setLineWidth(line.dashed() ? 1 : 1.5);
        if (line.dashed()) {
            out.setLineDashes(4, 3);
        } else {
            out.setLineDashes();
        }
        out.beginPath();
        boolean drawing = false;
        for (int i = 0; i < line.ages().length; i++) {
            double value = line.values()[i];
            if (Double.isNaN(value)) {
                drawing = false;
            } else if (drawing) {
                out.lineTo(x(line.ages()[i]), y(value));
            } else {
                out.moveTo(x(line.ages()[i]), y(value));
                drawing = true;
            }
        }
        out.stroke();
    }
}
