package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.canvas.SourceFinder;
import dev.tilecast.app.client.TestClient;
import dev.tilecast.app.frame.FrameFeeds;
import dev.tilecast.app.message.ArrivalRecorder;
import dev.tilecast.app.message.LiveCaptures;
import dev.tilecast.app.play.Players;
import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.ui.canvas.CanvasPane;
import dev.tilecast.app.ui.client.ClientPane;
import dev.tilecast.app.ui.clock.ClockPane;
import dev.tilecast.app.ui.clock.PictureDialog;
import dev.tilecast.app.ui.connections.details.ConnectionPane;
import dev.tilecast.app.ui.faults.FaultsPane;
import dev.tilecast.app.ui.frames.FileDialog;
import dev.tilecast.app.ui.frames.FramesPane;
import dev.tilecast.app.ui.handlers.HandlerPane;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.InspectorPanes;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.layout.Folds;
import dev.tilecast.app.ui.messages.MessagesPane;
import dev.tilecast.app.ui.play.PlayPane;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.timestamps.TimestampsPane;
import dev.tilecast.app.ui.undo.UndoableChoice;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The inspector's panes, wired: a line for each, in the order of their tabs. JavaFX thread. */
final class ConsolePanes implements InspectorPanes, AutoCloseable {
    private final Texts texts;
    private final Folds folds;
    private final Wiring wiring;
    private final Consumer<UndoableChoice> did;
    private final SourceUrls urls;
    private final Players players;
    private final LiveCaptures captures;
    private final ArrivalRecorder arrivals;

    /**
     * All panes share them.
     *
     * @param did told of what a person chose that can be taken back
     */
    ConsolePanes(Texts texts, Folds folds, Wiring wiring, Players players, Consumer<UndoableChoice> did) {
        this.players = players;
        this.did = did;
        this.texts = texts;
        this.folds = folds;
        this.wiring = wiring;
        this.urls = new SourceUrls(wiring);
        captures = new LiveCaptures();
        arrivals = new ArrivalRecorder(wiring.server());
    }

    @Override
    public List<InspectorPane> make(Selection selection) {
        TestClient client = new TestClient(wiring.server().codecs());
        return List.of(
                frames(client),
                canvas(),
                new MessagesPane(texts, wiring.server(), selection, captures, arrivals, client),
                new TimestampsPane(texts, taps(client)),
                clock(client),
                new ConnectionPane(texts, folds, wiring.server(), wiring.journal(), Platform::runLater),
                new FaultsPane(texts, wiring.server().faults(), Platform::runLater, did),
                new HandlerPane(texts, folds, wiring.switches(), Platform::runLater),
                new ClientPane(texts, client, urls::of, selection),
                new PlayPane(texts, players, urls::of));
    }

    private FrameTaps taps(TestClient client) {
        return new FrameTaps(wiring.server(), wiring.broadcasts(), wiring.scenes(), client);
    }

    private InspectorPane clock(TestClient client) {
        return new ClockPane(texts, taps(client), wiring.server().codecs(), new PictureDialog());
    }

    private InspectorPane frames(TestClient client) {
        FrameFeeds feeds = new FrameFeeds(wiring.server(), wiring.broadcasts(), wiring.scenes(), client);
        return new FramesPane(texts, feeds, wiring.server().codecs(), new FileDialog());
    }

    private InspectorPane canvas() {
        return new CanvasPane(texts, new SourceFinder(wiring.scenes(), wiring.broadcasts(), wiring.server()));
    }

    /** Ends what is recorded; returns when the files are complete. Any thread. */
    @Override
    public void close() {
        arrivals.close();
        captures.close();
    }
}
