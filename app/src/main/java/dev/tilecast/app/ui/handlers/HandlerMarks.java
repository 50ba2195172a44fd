package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerSettings;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Says beside a handler's switch that it is off, slowed down or set to fail. JavaFX thread. */
final class HandlerMarks {
    private final Texts texts;
    private final Label root = new Label();
    private HandlerSettings shown;

    HandlerMarks(Texts texts, String handler) {
        this.texts = texts;
        root.setId("marks-" + handler);
        root.getStyleClass().add("handler-marks");
        root.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }

    void show(HandlerSettings settings) {
        if (settings.equals(shown)) {
            return;
        }
        shown = settings;
        List<String> marks = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (!settings.on()) {
            marks.add(texts.of("handler.mark.off"));
            words.add(texts.of("handler.mark.off.tip"));
        }
        if (settings.delayMillis() > 0) {
            marks.add(texts.of("handler.mark.slow"));
            words.add(texts.of("handler.mark.slow.tip", settings.delayMillis()));
        }
        if (settings.failPercent() > 0) {
            marks.add(texts.of("handler.mark.fails"));
            words.add(texts.of("handler.mark.fails.tip", settings.failPercent()));
        }
        root.setText(String.join(" · ", marks));
        root.setTooltip(words.isEmpty() ? null : new Tooltip(String.join("\n", words)));
        root.setVisible(!marks.isEmpty());
        root.setManaged(!marks.isEmpty());
    }
}
