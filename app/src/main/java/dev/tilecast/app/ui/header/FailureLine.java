package dev.tilecast.app.ui.header;

import dev.tilecast.app.ui.guide.GuideLink;
import dev.tilecast.app.ui.guide.GuideTopic;
import dev.tilecast.app.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says below the header why the start failed, until it is dismissed or tried again. JavaFX thread. */
final class FailureLine {
    private final Label message = new Label();
    private final HBox root;

    FailureLine(Texts texts) {
        Region mark = new Region();
        mark.getStyleClass().setAll("failure-mark");
        message.setId("failure");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        Button dismiss = new Button(texts.of("dismiss"));
        dismiss.getStyleClass().addAll("flat", "small");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(event -> show(""));
        Node more = new GuideLink(texts, "server.failure.guide", GuideTopic.START).root();
        root = new HBox(8, mark, message, more, dismiss);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("failure-line");
        show("");
    }

    Node root() {
        return root;
    }

    void show(String failure) {
        message.setText(failure);
        root.setVisible(!failure.isEmpty());
        root.setManaged(!failure.isEmpty());
    }
}
