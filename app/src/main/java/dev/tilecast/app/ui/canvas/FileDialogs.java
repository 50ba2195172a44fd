package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The platform's own dialogs; they begin where the last one ended. JavaFX thread. */
final class FileDialogs implements FileChoice {
    private final Texts texts;
    private final Supplier<Window> owner;
    private File folder;

    FileDialogs(Texts texts, Supplier<Window> owner) {
        this.texts = texts;
        this.owner = owner;
    }

    @Override
    public Optional<Path> toSave(String suggestedName) {
        FileChooser chooser = chooser("canvas.save.title");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.of("canvas.files.png"), "*.png"));
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<Path> toOpen() {
        FileChooser chooser = chooser("canvas.open.title");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                texts.of("canvas.files.images"),
                                "*.png",
                                "*.tif",
                                "*.tiff",
                                "*.bmp",
                                "*.jpg",
                                "*.jpeg"),
                        new ExtensionFilter(texts.of("canvas.files.all"), "*.*"));
        return chosen(chooser.showOpenDialog(owner.get()));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.of(title));
        chooser.setInitialDirectory(folder);
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath());
    }
}
