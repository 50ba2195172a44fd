package dev.tilecast.app.ui.clock;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the platform's own dialogue. JavaFX thread. */
public final class PictureDialog implements PictureChoice {
    @Override
    public Optional<Path> open(Window owner, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        "PNG, JPEG, BMP, GIF", "*.png", "*.jpg", "*.jpeg", "*.bmp", "*.gif"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
