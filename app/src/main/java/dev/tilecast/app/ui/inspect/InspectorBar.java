package dev.tilecast.app.ui.inspect;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is selected, the way back and forward, and a window for it alone. JavaFX thread. */
final class InspectorBar {
    private final Selection selection;
    private final Breadcrumb breadcrumb;
    private final Button back;
    private final Button forward;
    private final Button window;
    private final HBox root;

    InspectorBar(Texts texts, Selection selection, Runnable openWindow) {
        this.selection = selection;
        breadcrumb = new Breadcrumb(texts, selection::select);
        back = button(texts, "back", selection::back);
        forward = button(texts, "forward", selection::forward);
        window = button(texts, "window", openWindow);
        HBox.setHgrow(breadcrumb.root(), Priority.ALWAYS);
        root = new HBox(4, back, forward, breadcrumb.root(), window);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().addAll("pane-bar", "inspector-bar");
    }

    private static Button button(Texts texts, String id, Runnable action) {
        Region mark = new Region();
        mark.getStyleClass().setAll("inspector-mark", "inspector-" + id);
        Button button = new Button();
        button.setId("inspector-" + id);
        button.setGraphic(mark);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("inspector." + id + ".tip")));
        button.setAccessibleText(texts.of("inspector." + id + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }

    Node root() {
        return root;
    }

    /** @param path to what is selected; empty where nothing is */
    void show(List<SubjectNames.Crumb> path) {
        breadcrumb.show(path);
        back.setDisable(!selection.hasBefore());
        forward.setDisable(!selection.hasAfter());
        window.setDisable(path.isEmpty());
    }
}
