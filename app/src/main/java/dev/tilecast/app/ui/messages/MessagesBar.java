package dev.tilecast.app.ui.messages;

import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The buttons of the message inspector. JavaFX thread. */
final class MessagesBar {
    final ToggleButton pause = new ToggleButton();
    final ToggleButton ladder = new ToggleButton();
    final ToggleButton record = new ToggleButton();
    final ToggleButton capture = new ToggleButton();
    final Button open = new Button();
    final Button replay = new Button();
    private final FlowPane root = new FlowPane(pause, ladder, record, capture, open, replay);

    MessagesBar(Texts texts) {
        root.getStyleClass().addAll("pane-bar", "messages-bar");
        name(texts, pause, "pause");
        name(texts, ladder, "ladder");
        name(texts, record, "record");
        name(texts, capture, "capture");
        name(texts, open, "open");
        name(texts, replay, "replay");
    }

    private static void name(Texts texts, ButtonBase button, String part) {
        button.setId("messages-" + part);
        button.setText(texts.of("messages." + part + ".button"));
        button.setTooltip(new Tooltip(texts.of("messages." + part + ".tip")));
        button.setMinWidth(FlowPane.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }
}
