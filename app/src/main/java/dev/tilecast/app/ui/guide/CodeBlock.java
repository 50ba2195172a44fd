package dev.tilecast.app.ui.guide;

import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Lines for a terminal or an editor, with a button that copies them. JavaFX thread. */
final class CodeBlock {
    private final HBox root;

    CodeBlock(Texts texts, Prose prose, String code) {
        Button copy = new CopyButton(texts, texts.of("guide.copy.tip"), () -> code).root();
        copy.getStyleClass().add("small");
        HBox.setHgrow(prose, Priority.ALWAYS);
        root = new HBox(8, prose, copy);
        root.setAlignment(Pos.TOP_LEFT);
        root.getStyleClass().add("guide-lines");
    }

    Node root() {
        return root;
    }
}
