package dev.tilecast.app.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.layout.Region;

/**
 * Runs something, once, when the window's first picture is out. What is begun before keeps the person waiting who started
 * the program: on two cores everything does. JavaFX thread.
 */
final class FirstPicture extends AnimationTimer {
    private final Runnable then;
    private boolean first = true;

    FirstPicture(Runnable then) {
        this.then = then;
    }

    @Override
    public void handle(long now) {
        if (first) {
            // The picture is handed to the renderer at the end of this pulse.
            first = false;
            return;
        }
        stop();
        // The renderer takes one picture after the other: this one comes back when the window's is drawn and on its way
        // to the screen.
        new Region()
                .snapshot(
                        drawn -> {
                            Platform.runLater(then);
                            return null;
                        },
                        null,
                        null);
    }
}
