package dev.tilecast.app.ui.messages;

import dev.tilecast.app.message.CaptureException;
import dev.tilecast.app.message.Replay;
import dev.tilecast.app.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Platform;

/** Plays the open capture against a server, and shows the new conversation beside. JavaFX thread. */
final class ReplayControl {
    private final Texts texts;
    private final MessagesView view;
    private final ReplayBar bar;
    private Path file;
    private Replay replay;
    private boolean running;

    ReplayControl(Texts texts, MessagesView view) {
        this.texts = texts;
        this.view = view;
        bar = new ReplayBar(texts, this::start, this::stop);
    }

    ReplayBar bar() {
        return bar;
    }

    void offer(Path capture, String address) {
        file = capture;
        bar.offer(address);
        bar.show(false, "");
    }

    private void start(String url) {
        stop();
        replay = null;
        running = true;
        bar.show(true, texts.of("messages.replay.running"));
        view.beginReplay();
        Path played = file;
        Thread.ofVirtual().name("tilecast-replay-start").start(() -> {
            try {
                Replay started = Replay.start(played, url);
                Platform.runLater(() -> {
                    replay = started;
                    if (!running) {
                        started.close();
                    }
                });
            } catch (IllegalArgumentException | CaptureException | IOException failure) {
                Platform.runLater(() -> {
                    running = false;
                    bar.show(false, failure.getMessage());
                });
            }
        });
    }

    private void stop() {
        if (replay != null) {
            replay.close();
        }
    }

    void refresh() {
        if (replay != null) {
            view.showReplayed(replay.log());
            if (running && replay.outcome() != null) {
                running = false;
                bar.show(false, replay.outcome());
            }
        }
    }

    void close() {
        stop();
        replay = null;
        running = false;
    }
}
