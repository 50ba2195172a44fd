package dev.tilecast.app.ui.frames;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says that the view stands still while the stream goes on. JavaFX thread. */
final class HeldBanner {
    private final Texts texts;
    private final Label text = new Label();
    private final HBox root;

    HeldBanner(Texts texts, Runnable resume) {
        this.texts = texts;
        Button button = new Button(texts.of("frames.resume"));
        button.setId("frames-resume");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("frames.resume.tip")));
        button.setOnAction(event -> resume.run());
        text.setId("frames-held");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        root = new HBox(8, text, button);
        root.getStyleClass().add("frames-banner");
        show(false, 0);
    }

    Node root() {
        return root;
    }

    void show(boolean held, long cameSince) {
        root.setVisible(held);
        root.setManaged(held);
        text.setText(texts.of("frames.held", Numbers.whole(cameSince)));
    }
}
