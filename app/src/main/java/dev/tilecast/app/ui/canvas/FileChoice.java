package dev.tilecast.app.ui.canvas;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for files. JavaFX thread. */
public interface FileChoice {

    /** Where to write; empty where the person thought better of it. */
    Optional<Path> toSave(String suggestedName);

    /** An image to read. */
    Optional<Path> toOpen();
}
