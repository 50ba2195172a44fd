package dev.tilecast.app.ui.log;

import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/** Which lines of the log are shown, and whether the list follows the newest. JavaFX thread. */
final class LogBar {
    private final Texts texts;
    private final ComboBox<LogLevel> level = new ComboBox<>();
    private final CustomTextField words = (CustomTextField) TextFields.createClearableTextField();
    private final ToggleButton follow = new ToggleButton();
    private final HBox root;
    private int unseen;

    LogBar(Texts texts, Runnable onFilter, Supplier<String> all) {
        this.texts = texts;
        Label title = new Label(texts.of("log.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        level.setId("log-level");
        level.setMinWidth(Region.USE_PREF_SIZE);
        level.getItems().setAll(LogLevel.values());
        level.setValue(LogLevel.INFO);
        level.setTooltip(new Tooltip(texts.of("log.level.tip")));
        level.setAccessibleText(texts.of("log.level.tip"));
        level.setOnAction(event -> onFilter.run());
        words.setId("log-words");
        words.setPromptText(texts.of("log.words"));
        words.setAccessibleText(texts.of("log.words"));
        words.setPrefColumnCount(16);
        words.setMinWidth(60);
        words.textProperty().subscribe((before, now) -> onFilter.run());
        follow.setId("log-follow");
        follow.setSelected(true);
        follow.setMinWidth(Region.USE_PREF_SIZE);
        follow.setTooltip(new Tooltip(texts.of("log.follow.tip")));
        follow.setText(texts.of("log.follow"));
        root = new HBox(
                8, title, space, words, level, follow, new CopyButton(texts, texts.of("log.copy.tip"), all).root());
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("pane-bar");
    }

    Node root() {
        return root;
    }

    ComboBox<LogLevel> level() {
        return level;
    }

    LogLevel least() {
        return level.getValue();
    }

    String words() {
        return words.getText();
    }

    void find() {
        words.requestFocus();
        words.selectAll();
    }

    boolean follows() {
        return follow.isSelected();
    }

    void onFollow(Runnable action) {
        follow.selectedProperty().subscribe(on -> {
            unseen = 0;
            follow.setText(texts.of("log.follow"));
            if (on) {
                action.run();
            }
        });
    }

    void stopFollowing() {
        follow.setSelected(false);
    }

    void addUnseen(int lines) {
        unseen += lines;
        if (unseen > 0) {
            follow.setText(texts.of("log.follow.unseen", unseen));
        }
    }
}
