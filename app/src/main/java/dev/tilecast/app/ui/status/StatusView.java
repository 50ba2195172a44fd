package dev.tilecast.app.ui.status;

import dev.tilecast.app.ui.text.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;

/** The window's bottom line. JavaFX thread. */
public final class StatusView {
    private final Texts texts;
    private final StatusBar bar = new StatusBar();
    private final Label numbers = new Label();
    private final Label faulty = new Label();
    private final Label notice = new Label();
    private final PauseTransition noticed = new PauseTransition(Duration.seconds(5));

    /** @param right stands at the right end */
    public StatusView(Texts texts, Node right) {
        this.texts = texts;
        numbers.setId("status");
        numbers.setMaxHeight(Double.MAX_VALUE);
        numbers.setTooltip(new Tooltip(texts.of("status.tip")));
        bar.setText("");
        bar.setFocusTraversable(false);
        notice.setId("notice");
        notice.setMaxHeight(Double.MAX_VALUE);
        notice.getStyleClass().add("notice");
        faulty.setId("status-faults");
        faulty.setMaxHeight(Double.MAX_VALUE);
        faulty.getStyleClass().add("status-faults");
        faulty.setTooltip(new Tooltip(texts.of("faults.marked.tip")));
        showFaulty(0);
        noticed.setOnFinished(event -> notice.setText(""));
        bar.getLeftItems().addAll(numbers, faulty, notice);
        bar.getRightItems().add(right);
    }

    public Node root() {
        return bar;
    }

    /** Says something for a few seconds, beside the numbers. */
    public void say(String text) {
        notice.setText(text);
        noticed.playFromStart();
    }

    /** How many connections something goes wrong with on purpose. */
    public void showFaulty(int connections) {
        faulty.setVisible(connections > 0);
        faulty.setManaged(connections > 0);
        faulty.setText(connections == 1 ? texts.of("faults.status.one") : texts.of("faults.status.many", connections));
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
