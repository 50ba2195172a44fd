package dev.tilecast.app.ui.guide;

import dev.tilecast.app.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** Back, forward, the table of contents, and the search. JavaFX thread. */
final class GuideBar {
    private final Button back;
    private final Button forward;
    private final ToggleButton contents;
    private final CustomTextField words = (CustomTextField) TextFields.createClearableTextField();
    private final Label count = new Label();
    private final HBox root;

    GuideBar(Texts texts, Runnable onBack, Runnable onForward) {
        back = marked(new Button(), texts, "back");
        back.setOnAction(event -> onBack.run());
        forward = marked(new Button(), texts, "forward");
        forward.setOnAction(event -> onForward.run());
        contents = new ToggleButton(texts.of("guide.contents"));
        contents.setId("guide-contents-toggle");
        contents.setTooltip(new Tooltip(texts.of("guide.contents.tip")));
        contents.setMinWidth(Region.USE_PREF_SIZE);
        words.setId("guide-words");
        words.setPromptText(texts.of("guide.search"));
        words.setAccessibleText(texts.of("guide.search"));
        words.setTooltip(new Tooltip(texts.of("guide.search.tip")));
        words.setPrefColumnCount(12);
        words.setMinWidth(80);
        HBox.setHgrow(words, Priority.ALWAYS);
        count.setId("guide-count");
        count.getStyleClass().add("hint");
        count.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(6, back, forward, contents, words, count);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("pane-bar");
    }

    private static <B extends ButtonBase> B marked(B button, Texts texts, String id) {
        Region mark = new Region();
        mark.getStyleClass().setAll("inspector-mark", "inspector-" + id);
        button.setId("guide-" + id);
        button.setGraphic(mark);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("guide." + id + ".tip")));
        button.setAccessibleText(texts.of("guide." + id + ".tip"));
        return button;
    }

    Node root() {
        return root;
    }

    ToggleButton contents() {
        return contents;
    }

    CustomTextField words() {
        return words;
    }

    /** @param text how much was found; empty without a search */
    void showCount(String text) {
        count.setText(text);
        count.setManaged(!text.isEmpty());
    }

    void showWays(boolean hasBefore, boolean hasAfter) {
        back.setDisable(!hasBefore);
        forward.setDisable(!hasAfter);
    }
}
