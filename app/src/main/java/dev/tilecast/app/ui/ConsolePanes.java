package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.canvas.SourceFinder;
import dev.tilecast.app.frame.FrameFeeds;
import dev.tilecast.app.ui.canvas.CanvasPane;
import dev.tilecast.app.ui.connections.details.ConnectionPane;
import dev.tilecast.app.ui.faults.FaultsPane;
import dev.tilecast.app.ui.frames.FileDialog;
import dev.tilecast.app.ui.frames.FramesPane;
import dev.tilecast.app.ui.handlers.HandlerPane;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.InspectorPanes;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.messages.MessagesPane;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.application.Platform;

/** The inspector's panes, wired: a line for each, in the order of their tabs. JavaFX thread. */
final class ConsolePanes implements InspectorPanes {
    private final Texts texts;
    private final Wiring wiring;

    ConsolePanes(Texts texts, Wiring wiring) {
        this.texts = texts;
        this.wiring = wiring;
    }

    @Override
    public List<InspectorPane> make(Selection selection) {
        return List.of(
                frames(),
                canvas(),
                new MessagesPane(texts, wiring.server(), selection),
                new ConnectionPane(texts, wiring.server(), wiring.journal(), Platform::runLater),
                new FaultsPane(texts, wiring.server().faults(), Platform::runLater),
                new HandlerPane(texts, wiring.switches(), Platform::runLater));
    }

    private InspectorPane frames() {
        FrameFeeds feeds = new FrameFeeds(wiring.server(), wiring.broadcasts(), wiring.scenes());
        return new FramesPane(texts, feeds, wiring.server().codecs(), new FileDialog());
    }

    private InspectorPane canvas() {
        return new CanvasPane(texts, new SourceFinder(wiring.scenes(), wiring.broadcasts(), wiring.server()));
    }
}
