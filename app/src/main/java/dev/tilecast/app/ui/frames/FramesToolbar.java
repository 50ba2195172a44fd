package dev.tilecast.app.ui.frames;

import dev.tilecast.app.ui.text.Texts;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Pause, zoom and the exports. JavaFX thread. */
final class FramesToolbar {
    private static final double ZOOM_STEP = 1.5;

    private final ToggleButton pause;
    private final HBox root;

    FramesToolbar(Texts texts, Node exports, Consumer<Boolean> hold, DoubleConsumer zoom) {
        pause = new ToggleButton(texts.of("frames.pause"));
        pause.setId("frames-pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setTooltip(new Tooltip(texts.of("frames.pause.tip")));
        pause.setOnAction(event -> hold.accept(pause.isSelected()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        root = new HBox(
                4,
                pause,
                zoom(texts, "out", "−", () -> zoom.accept(1 / ZOOM_STEP)),
                zoom(texts, "in", "+", () -> zoom.accept(ZOOM_STEP)),
                gap,
                exports);
        root.getStyleClass().add("frames-toolbar");
    }

    private static Button zoom(Texts texts, String direction, String text, Runnable action) {
        Button button = new Button(text);
        button.setId("frames-zoom-" + direction);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("frames.zoom." + direction + ".tip")));
        button.setAccessibleText(texts.of("frames.zoom." + direction + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }

    Node root() {
        return root;
    }

    boolean isHeld() {
        return pause.isSelected();
    }

    void showHeld(boolean held) {
        pause.setSelected(held);
    }
}
