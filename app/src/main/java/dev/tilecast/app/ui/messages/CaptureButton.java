package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.ListeningPoint;
import dev.tilecast.app.message.LiveCaptures;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;

/**
 * Writes the connection that is shown into a file. A capture that a person started goes on out of sight, until they stop
 * it, the connection ends or the console closes. JavaFX thread.
 */
final class CaptureButton {
    private final Texts texts;
    private final LiveCaptures captures;
    private final FileQuestions files;
    private final ToggleButton button;
    private final Consumer<String> tell;
    private LiveCaptures.Entry running;
    private ListeningPoint point;

    CaptureButton(Texts texts, LiveCaptures captures, FileQuestions files, ToggleButton button, Consumer<String> tell) {
        this.texts = texts;
        this.captures = captures;
        this.files = files;
        this.button = button;
        this.tell = tell;
        button.setOnAction(event -> {
            if (button.isSelected()) {
                start();
            } else if (running != null) {
                CaptureList.stop(running);
            }
        });
    }

    /** @param followed what the button is about; null for nothing */
    void follow(ListeningPoint followed) {
        point = followed;
        running = null;
        button.setDisable(followed == null);
        refresh();
    }

    private void start() {
        Optional<Path> file = files.write(button.getScene().getWindow(), "connection-" + point.name() + ".rtmp");
        if (file.isPresent()) {
            try {
                Optional<LiveCaptures.Entry> started = captures.start(point, file.get());
                tell.accept(texts.of(started.isPresent() ? "messages.capturing" : "messages.gone", file.get()));
            } catch (IOException unwritable) {
                tell.accept(texts.of("messages.unwritable", file.get(), unwritable.getMessage()));
            }
        }
        refresh();
    }

    private void report() {
        tell.accept(
                running.capture().failure() != null
                        ? running.capture().failure()
                        : texts.of(
                                "messages.captured",
                                Numbers.whole(running.capture().bytes()),
                                Numbers.whole(running.capture().missed())));
    }

    void refresh() {
        if (running != null && running.capture().isOver()) {
            report();
        }
        running = point == null ? null : captures.running(point).orElse(null);
        button.setSelected(running != null);
        button.setText(
                running == null
                        ? texts.of("messages.capture.button")
                        : texts.of(
                                "messages.capture.stop",
                                Numbers.decimal(running.capture().bytes() / 1e6, 1)));
    }
}
