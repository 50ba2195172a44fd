package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.play.PlayNow;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What stands in the table while nobody is connected: how to connect. JavaFX thread. */
final class EmptyHint {
    private final Texts texts;
    private final Label title = new Label();
    private final Label line = new Label();
    private final HBox command;
    private final Label others = new Label();
    private final VBox root;
    private String shownUrl;

    EmptyHint(Texts texts) {
        this.texts = texts;
        title.getStyleClass().add("hint-title");
        line.getStyleClass().add("command-line");
        line.setWrapText(true);
        others.getStyleClass().add("hint");
        others.setWrapText(true);
        others.setTextAlignment(TextAlignment.CENTER);
        command =
                new HBox(8, line, new CopyButton(texts, texts.of("connections.empty.copy.tip"), line::getText).root());
        command.setAlignment(Pos.CENTER);
        root = new VBox(8, title, command, others);
        root.setAlignment(Pos.CENTER);
        root.setPadding(new Insets(4, 12, 4, 12));
        show(null);
    }

    Node root() {
        return root;
    }

    /** Puts a button beside the line that does what it says. */
    void offerPlay(PlayNow playNow) {
        Button play = playNow.button("connections.empty.play", () -> shownUrl);
        play.setId("connections-play");
        command.getChildren().add(play);
    }

    /** @param url what can be played; null while the server is stopped */
    void show(String url) {
        shownUrl = url;
        title.setText(texts.of(url == null ? "connections.empty.stopped" : "connections.empty"));
        line.setText(url == null ? "" : texts.of("connections.empty.line", url));
        command.setVisible(url != null);
        command.setManaged(url != null);
        others.setText(texts.of(url == null ? "connections.empty.start" : "connections.empty.others"));
    }
}
