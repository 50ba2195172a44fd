package dev.tilecast.app.ui.messages;

import dev.tilecast.app.ui.text.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where a capture is to be played again, and how that goes. JavaFX thread. */
final class ReplayBar {
    private final TextField url = new TextField();
    private final Button start = new Button();
    private final Button stop = new Button();
    private final Label outcome = new Label();
    private final HBox line = new HBox(url, start);
    private final VBox root = new VBox(line, outcome);

    /**
     * @param started told the URL
     * @param stopped called to end a replay that runs
     */
    ReplayBar(Texts texts, Consumer<String> started, Runnable stopped) {
        root.getStyleClass().add("messages-replay");
        line.setSpacing(6);
        url.setId("messages-replay-url");
        url.setPromptText(texts.of("messages.replay.url"));
        url.setTooltip(new Tooltip(texts.of("messages.replay.url.tip")));
        url.setAccessibleText(texts.of("messages.replay.url.tip"));
        url.setOnAction(event -> started.accept(url.getText()));
        HBox.setHgrow(url, Priority.ALWAYS);
        start.setId("messages-replay-start");
        start.setText(texts.of("messages.replay.start"));
        start.setTooltip(new Tooltip(texts.of("messages.replay.start.tip")));
        start.setMinWidth(Button.USE_PREF_SIZE);
        start.setOnAction(event -> started.accept(url.getText()));
        stop.setId("messages-replay-stop");
        stop.setText(texts.of("messages.replay.stop"));
        stop.setTooltip(new Tooltip(texts.of("messages.replay.stop.tip")));
        stop.setMinWidth(Button.USE_PREF_SIZE);
        stop.setOnAction(event -> stopped.run());
        outcome.setId("messages-replay-outcome");
        outcome.getStyleClass().add("hint-title");
        outcome.setWrapText(true);
    }

    void offer(String address) {
        if (url.getText().isEmpty()) {
            url.setText(address);
        }
    }

    /** @param text how it goes, or went; empty for nothing */
    void show(boolean running, String text) {
        line.getChildren().setAll(url, running ? stop : start);
        outcome.setText(text);
    }

    void focus() {
        url.requestFocus();
    }

    Node root() {
        return root;
    }
}
