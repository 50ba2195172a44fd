package dev.tilecast.app.ui.status;

import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;

/** The window's bottom line. JavaFX thread. */
public final class StatusView {
    private final Texts texts;
    private final StatusBar bar = new StatusBar();
    private final Label numbers = new Label();

    /** @param right stands at the right end */
    public StatusView(Texts texts, Node right) {
        this.texts = texts;
        numbers.setId("status");
        numbers.setMaxHeight(Double.MAX_VALUE);
        numbers.setTooltip(new Tooltip(texts.of("status.tip")));
        bar.setText("");
        bar.getLeftItems().add(numbers);
        bar.getRightItems().add(right);
    }

    public Node root() {
        return bar;
    }

    public void show(StatusLine line) {
        numbers.setText(texts.of(
                "status.line",
                texts.of(line.connections() == 1 ? "status.connection" : "status.connections", line.connections()),
                line.playing(),
                line.megabitsPerSecond(),
                line.framesPerSecond(),
                line.processorShare() * 100));
    }
}
