package dev.tilecast.app.ui.clock;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks which picture should be read. JavaFX thread. */
@FunctionalInterface
public interface PictureChoice {

    /** @return empty where the person did not want to */
    Optional<Path> open(Window owner, String title);
}
