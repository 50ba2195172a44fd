package dev.tilecast.app.ui.messages;

import dev.tilecast.app.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks a person for files. JavaFX thread. */
public interface FileQuestions {

    /** Where a capture is to be written; empty where the person changed their mind. */
    Optional<Path> write(Window owner, String suggestedName);

    /** Which capture is to be opened; empty where the person changed their mind. */
    Optional<Path> read(Window owner);

    /** The platform's dialogs. */
    static FileQuestions dialogs(Texts texts) {
        return new FileQuestions() {
            @Override
            public Optional<Path> write(Window owner, String suggestedName) {
                FileChooser chooser = chooser("messages.capture.title");
                chooser.setInitialFileName(suggestedName);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> read(Window owner) {
                return Optional.ofNullable(chooser("messages.open.title").showOpenDialog(owner))
                        .map(File::toPath);
            }

            private FileChooser chooser(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(texts.of(title));
                chooser.getExtensionFilters()
                        .setAll(
                                new FileChooser.ExtensionFilter(texts.of("messages.files"), "*.rtmp"),
                                new FileChooser.ExtensionFilter(texts.of("messages.files.all"), "*"));
                return chooser;
            }
        };
    }
}
