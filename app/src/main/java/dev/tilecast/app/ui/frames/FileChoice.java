package dev.tilecast.app.ui.frames;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks where a file should be written. JavaFX thread. */
@FunctionalInterface
public interface FileChoice {

    /**
     * Asks.
     *
     * @param title of the question
     * @param suggestion a file name with its ending
     * @return empty where the person did not want to
     */
    Optional<Path> save(Window owner, String title, String suggestion);
}
