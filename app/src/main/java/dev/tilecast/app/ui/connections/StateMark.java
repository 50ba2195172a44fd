package dev.tilecast.app.ui.connections;

import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A player's state as a mark, told apart by shape and colour, and a word. JavaFX thread. */
public final class StateMark {
    private final Texts texts;
    private final Region mark = new Region();
    private final Label root = new Label("", mark);

    public StateMark(Texts texts) {
        this.texts = texts;
        mark.getStyleClass().setAll("state-mark");
    }

    public Node root() {
        return root;
    }

    public void show(PlayerState state) {
        String text = texts.of("state." + state.id());
        if (!text.equals(root.getText())) {
            root.setText(text);
            mark.getStyleClass().setAll("state-mark", "state-" + state.id());
        }
    }
}
