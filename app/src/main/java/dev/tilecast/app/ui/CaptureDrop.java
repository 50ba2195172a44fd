package dev.tilecast.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Opens files that are dropped on the window. JavaFX thread. */
final class CaptureDrop {
    private final Consumer<List<Path>> open;

    CaptureDrop(Consumer<List<Path>> open) {
        this.open = open;
    }

    void on(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, this::over);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard dropped = event.getDragboard();
        if (dropped.hasFiles()) {
            open.accept(dropped.getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
