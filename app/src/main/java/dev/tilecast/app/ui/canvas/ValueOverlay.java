package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.PixelReading.Value;
import dev.tilecast.app.canvas.ViewPort;
import dev.tilecast.app.ui.canvas.PaintedView.PixelText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Writes values into magnified pixels; numbers hold still for a quarter of a second. JavaFX thread. */
final class ValueOverlay {
    private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** Of a font of equal widths, to its height. */
    private static final double GLYPH_WIDTH = 0.62;

    private static final double MARGIN = 3;
    private static final double LARGEST_FONT = 13;

    private List<PixelText> shown = List.of();
    private ViewPort view;
    private long shownAt;

    void clear() {
        shown = List.of();
        view = null;
    }

    void draw(GraphicsContext graphics, PaintedView painted) {
        ViewPort now = painted.request().view();
        long time = System.nanoTime();
        if (!now.equals(view)
                || time - shownAt >= STILL_NANOS
                || shown.size() != painted.values().size()) {
            shown = painted.values();
            view = now;
            shownAt = time;
        }
        if (shown.isEmpty()) {
            return;
        }
        int lines = shown.stream().mapToInt(text -> text.values().size()).max().orElse(1);
        int longest = shown.stream()
                .flatMap(text -> text.values().stream())
                .mapToInt(value -> value.number().length())
                .max()
                .orElse(1);
        double size = Math.min(
                LARGEST_FONT, Math.min(now.zoom() / (lines + 0.4), (now.zoom() - MARGIN) / (longest * GLYPH_WIDTH)));
        graphics.setFont(Font.font("monospace", size));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        shown.forEach(text -> write(graphics, now, text, size));
    }

    private static void write(GraphicsContext graphics, ViewPort view, PixelText text, double size) {
        graphics.setFill(text.bright() ? Color.BLACK : Color.WHITE);
        double x = view.viewX(text.x() + 0.5);
        double y = view.viewY(text.y() + 0.5) - size * (text.values().size() - 1) / 2;
        for (Value value : text.values()) {
            graphics.fillText(value.number(), x, y);
            y += size;
        }
    }
}
