package dev.tilecast.app.ui.frames;

import dev.tilecast.app.ui.frames.ChartColours.Ink;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A canvas with room for scales at its left and right. Pixels; y grows downwards.
 *
 * @param left of the plot between the scales
 * @param right of the plot
 */
record Plot(GraphicsContext out, ChartColours colours, double left, double right, double top, double bottom) {
    static final double LEFT_SCALE = 44;
    static final double RIGHT_SCALE = 46;
    private static final double MARGIN = 8;
    private static final Font FONT = Font.font(10.5);

    static Plot clear(Canvas canvas, ChartColours colours) {
        GraphicsContext out = canvas.getGraphicsContext2D();
        out.setFill(colours.of(Ink.GROUND));
        out.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        out.setFont(FONT);
        out.setTextBaseline(VPos.CENTER);
        return new Plot(out, colours, LEFT_SCALE, canvas.getWidth() - RIGHT_SCALE, MARGIN, canvas.getHeight() - MARGIN);
    }

    double y(double value, double most) {
        return bottom - (bottom - top) * Math.min(1, value / most);
    }

    /** Lines at nothing, half and all of the scale, with what they stand for at the left. */
    void leftScale(String most, String half) {
        out.setStroke(colours.of(Ink.AXIS));
        out.setLineWidth(1);
        out.setLineDashes();
        for (double part : new double[] {0, 0.5, 1}) {
            double y = Math.floor(bottom - (bottom - top) * part) + 0.5;
            out.strokeLine(left, y, right, y);
        }
        text(most, left - 5, top, TextAlignment.RIGHT);
        text(half, left - 5, (top + bottom) / 2, TextAlignment.RIGHT);
        text("0", left - 5, bottom, TextAlignment.RIGHT);
    }

    void rightScale(String most, String half) {
        text(most, right + 5, top, TextAlignment.LEFT);
        text(half, right + 5, (top + bottom) / 2, TextAlignment.LEFT);
        text("0", right + 5, bottom, TextAlignment.LEFT);
    }

    private void text(String text, double x, double y, TextAlignment alignment) {
        out.setFill(colours.of(Ink.TEXT));
        out.setTextAlign(alignment);
        out.fillText(text, x, y);
    }

    /** A line over the frames shown, with gaps where a value is not known. */
    void line(BarLayout bars, Ink ink, double width, double[] dashes, IntToDoubleFunction value, double most) {
        out.setStroke(colours.of(ink));
        out.setLineWidth(width);
        out.setLineDashes(dashes);
        out.beginPath();
        boolean drawing = false;
        for (int i = bars.begin(); i < bars.end(); i++) {
            double now = value.applyAsDouble(i);
            if (Double.isNaN(now)) {
                drawing = false;
            } else if (drawing) {
                out.lineTo(bars.middle(i), y(now, most));
            } else {
                out.moveTo(bars.middle(i), y(now, most));
                drawing = true;
            }
        }
        out.stroke();
        out.setLineDashes();
    }
}
