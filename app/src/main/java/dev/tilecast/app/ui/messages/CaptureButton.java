package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.LiveCapture;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.rtmp.RtmpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;

/**
 * Writes connections into files. A capture that a person started goes on out of sight, until they stop it or the
 * connection ends. JavaFX thread.
 */
final class CaptureButton {
    private final Texts texts;
    private final RtmpServer server;
    private final FileQuestions files;
    private final ToggleButton button;
    private final Consumer<String> tell;
    private final Map<Long, LiveCapture> running = new HashMap<>();
    private long connectionId;

    CaptureButton(Texts texts, RtmpServer server, FileQuestions files, ToggleButton button, Consumer<String> tell) {
        this.texts = texts;
        this.server = server;
        this.files = files;
        this.button = button;
        this.tell = tell;
        button.setOnAction(event -> {
            if (button.isSelected()) {
                start();
            } else {
                stop();
            }
        });
    }

    /** @param id the connection that the button is about; 0 for none */
    void follow(long id) {
        connectionId = id;
        button.setDisable(id == 0);
        refresh();
    }

    private void start() {
        Optional<Path> file = files.write(button.getScene().getWindow(), "connection-" + connectionId + ".rtmp");
        if (file.isPresent()) {
            try {
                Optional<LiveCapture> capture = LiveCapture.start(server, connectionId, file.get());
                capture.ifPresent(started -> running.put(connectionId, started));
                tell.accept(texts.of(capture.isPresent() ? "messages.capturing" : "messages.gone", file.get()));
            } catch (IOException unwritable) {
                tell.accept(texts.of("messages.unwritable", file.get(), unwritable.getMessage()));
            }
        }
        refresh();
    }

    private void stop() {
        LiveCapture capture = running.remove(connectionId);
        if (capture != null) {
            Thread.ofVirtual().name("tilecast-capture").start(capture::close);
            report(capture);
        }
        refresh();
    }

    private void report(LiveCapture capture) {
        tell.accept(
                capture.failure() != null
                        ? capture.failure()
                        : texts.of(
                                "messages.captured", Numbers.whole(capture.bytes()), Numbers.whole(capture.missed())));
    }

    void refresh() {
        LiveCapture capture = running.get(connectionId);
        if (capture != null && capture.isOver()) {
            running.remove(connectionId);
            report(capture);
            capture = null;
        }
        button.setSelected(capture != null);
        button.setText(
                capture == null
                        ? texts.of("messages.capture.button")
                        : texts.of("messages.capture.stop", Numbers.decimal(capture.bytes() / 1e6, 1)));
    }
}
