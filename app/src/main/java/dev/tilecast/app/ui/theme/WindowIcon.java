package dev.tilecast.app.ui.theme;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The program's picture in title bars and task switchers. JavaFX thread. */
final class WindowIcon {
    private WindowIcon() {}

    /** Gives it to the scene's window while the renderer is at the first picture: before, it would only hold that up. */
    static void on(Scene scene) {
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) {
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(() -> give(scene.getWindow()));
                    }
                });
            }
        });
    }

    private static void give(Window window) {
        if (window instanceof Stage stage && stage.getIcons().isEmpty()) {
            Stream.of("/console/icon-32.png", "/console/icon-128.png")
                    .map(file -> new Image(WindowIcon.class.getResource(file).toExternalForm()))
                    .forEach(stage.getIcons()::add);
        }
    }
}
