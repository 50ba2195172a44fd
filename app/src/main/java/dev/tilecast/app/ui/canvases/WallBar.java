package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.ui.text.Texts;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What the wall shows over its pictures. JavaFX thread. */
final class WallBar {
    private final Texts texts;
    private final Label title = new Label();
    private final ToggleButton grid;
    private final ToggleButton changes;
    private final Button back;
    private final HBox root;

    WallBar(Texts texts, Runnable onToggle, Runnable onBack) {
        this.texts = texts;
        title.getStyleClass().add("pane-title");
        grid = toggle("grid", onToggle);
        changes = toggle("changes", onToggle);
        back = new Button(texts.of("wall.back"));
        back.setId("wall-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setTooltip(new Tooltip(texts.of("wall.back.tip")));
        back.setOnAction(event -> onBack.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        root = new HBox(8, title, space, back, grid, changes);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("pane-bar");
        showEnlarged(null);
    }

    private ToggleButton toggle(String id, Runnable onToggle) {
        ToggleButton toggle = new ToggleButton(texts.of("wall." + id));
        toggle.setId("wall-" + id);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(texts.of("wall." + id + ".tip")));
        toggle.setSelected(true);
        toggle.selectedProperty().addListener((value, before, now) -> onToggle.run());
        return toggle;
    }

    Node root() {
        return root;
    }

    boolean grid() {
        return grid.isSelected();
    }

    boolean changes() {
        return changes.isSelected();
    }

    /** What is on, by the ids of their texts. */
    Map<String, BooleanProperty> toggles() {
        return Map.of("grid", grid.selectedProperty(), "changes", changes.selectedProperty());
    }

    /** @param scene the one that fills the wall; null where all are there */
    void showEnlarged(String scene) {
        title.setText(scene == null ? texts.of("wall.title") : texts.of("wall.title.one", scene));
        back.setVisible(scene != null);
        back.setManaged(scene != null);
    }
}
