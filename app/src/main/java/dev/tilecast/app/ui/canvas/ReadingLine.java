package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.text.Texts;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The pixel under the cursor in the canvas' own numbers. JavaFX thread. */
final class ReadingLine {
    private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Texts texts;
    private final Label root = new Label();
    private PixelReading shown;
    private long shownAt;

    ReadingLine(Texts texts) {
        this.texts = texts;
        root.setId("canvas-reading");
        root.getStyleClass().add("canvas-reading");
        root.setWrapText(true);
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.setText(texts.of("canvas.reading.none"));
    }

    Node root() {
        return root;
    }

    /** The numbers hold still for a quarter of a second while the cursor does. */
    void show(PaintedView painted) {
        PixelReading reading = painted.reading();
        long now = System.nanoTime();
        boolean samePlace = reading != null && shown != null && reading.x() == shown.x() && reading.y() == shown.y();
        if (samePlace && now - shownAt < STILL_NANOS) {
            return;
        }
        shown = reading;
        shownAt = now;
        root.setText(
                reading == null
                        ? texts.of("canvas.reading.none")
                        : texts.of("canvas.reading", reading.x(), reading.y(), values(reading))
                                + other(painted, reading));
    }

    private static String values(PixelReading reading) {
        return reading.exactValues().stream()
                .map(value -> value.name() + " " + value.number())
                .collect(Collectors.joining("  "));
    }

    private String other(PaintedView painted, PixelReading reading) {
        if (painted.comparison() == null) {
            return "";
        }
        var other = painted.comparison().other();
        int row = painted.facts().grid().height() - 1 - reading.y();
        if (reading.x() >= other.width() || row >= other.height()) {
            return "\n" + texts.of("canvas.reading.cut");
        }
        return "\n"
                + texts.of(
                        "canvas.reading.other",
                        other.sample(reading.x(), row, 0) / 257,
                        other.sample(reading.x(), row, 1) / 257,
                        other.sample(reading.x(), row, 2) / 257);
    }

    boolean canCopy() {
        return shown != null;
    }

    void copy() {
        if (shown != null) {
            Clip.copy(shown.line());
        }
    }
}
