package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says that nothing is encoded while nobody watches, and how to watch. JavaFX thread. */
final class IdleHint {
    private final Texts texts;
    private final Label title = new Label();
    private final Label line = new Label();
    private final Button copy;
    private final VBox root;

    IdleHint(Texts texts) {
        this.texts = texts;
        title.getStyleClass().add("hint-title");
        title.setWrapText(true);
        line.setId("encoder-idle-line");
        line.getStyleClass().add("command-line");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        copy = new CopyButton(texts, texts.of("connections.empty.copy.tip"), line::getText).root();
        copy.setId("encoder-idle-copy");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox first = new HBox(8, title, copy);
        first.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(6, first, line);
        root.setId("encoder-idle");
        root.getStyleClass().add("idle-hint");
        root.setMaxHeight(Region.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }

    /**
     * @param idle whether nobody watches; else nothing is shown, and the room is kept
     * @param url what can be played; null while the server is stopped
     */
    void show(boolean idle, String url) {
        root.setVisible(idle);
        title.setText(texts.of(url == null ? "encoder.idle.stopped" : "encoder.idle"));
        String text = url == null ? "" : texts.of("connections.empty.line", url);
        if (!text.equals(line.getText())) {
            line.setText(text);
        }
        for (Node node : List.of(copy, line)) {
            node.setVisible(url != null);
            node.setManaged(url != null);
        }
    }
}
