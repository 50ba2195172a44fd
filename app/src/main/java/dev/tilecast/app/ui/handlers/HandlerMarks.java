package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerSettings;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Marks beside a handler's switch that it is slowed down or set to fail, told apart by shape; that it is off is told by
 * the switch. JavaFX thread.
 */
final class HandlerMarks {
    private final Texts texts;
    private final Region slow = mark("handler-slow");
    private final Region fails = mark("handler-fails");
    private final Label root;
    private HandlerSettings shown;

    HandlerMarks(Texts texts, String handler) {
        this.texts = texts;
        HBox marks = new HBox(3, slow, fails);
        marks.setAlignment(Pos.CENTER);
        root = new Label("", marks);
        root.setId("marks-" + handler);
        root.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static Region mark(String style) {
        Region mark = new Region();
        mark.getStyleClass().setAll("handler-mark", style);
        return mark;
    }

    Node root() {
        return root;
    }

    void show(HandlerSettings settings) {
        if (settings.equals(shown)) {
            return;
        }
        shown = settings;
        List<String> words = new ArrayList<>();
        if (settings.delayMillis() > 0) {
            words.add(texts.of("handler.mark.slow", settings.delayMillis()));
        }
        if (settings.failPercent() > 0) {
            words.add(texts.of("handler.mark.fails", settings.failPercent()));
        }
        show(slow, settings.delayMillis() > 0);
        show(fails, settings.failPercent() > 0);
        show(root, !words.isEmpty());
        String all = String.join("\n", words);
        root.setAccessibleText(all);
        root.setTooltip(words.isEmpty() ? null : new Tooltip(all));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
