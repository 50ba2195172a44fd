package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.ui.canvases.PreviewPainter;
import dev.tilecast.app.ui.canvases.SourceLine;
import dev.tilecast.app.ui.canvases.WallView;
import dev.tilecast.app.ui.connections.ConnectionsView;
import dev.tilecast.app.ui.encoder.EncoderView;
import dev.tilecast.app.ui.handlers.HandlersView;
import dev.tilecast.app.ui.header.HeaderView;
import dev.tilecast.app.ui.header.ServerControl;
import dev.tilecast.app.ui.header.ServerStatus;
import dev.tilecast.app.ui.inspect.InspectorKeys;
import dev.tilecast.app.ui.inspect.InspectorView;
import dev.tilecast.app.ui.inspect.InspectorWindows;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.log.LogView;
import dev.tilecast.app.ui.poll.ConsolePoll;
import dev.tilecast.app.ui.poll.ConsoleState;
import dev.tilecast.app.ui.poll.ConsoleViewModel;
import dev.tilecast.app.ui.status.StatusView;
import dev.tilecast.app.ui.streams.StreamsView;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.Theme;
import dev.tilecast.app.ui.theme.ThemeSwitch;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;

/** The console: its parts, wired by hand. JavaFX thread, except {@link #release}. */
public final class ConsoleWindow {
    private final Texts texts = new Texts();
    private final PreviewPainter painter = new PreviewPainter();
    private final Looks looks = new Looks(Theme.DARK);
    private final Selection selection = new Selection();
    private final ConsoleNames names = new ConsoleNames(texts);
    private final InspectorWindows windows;
    private final InspectorView inspector;
    private final SelectionLinks links;
    private final ServerControl control;
    private final ConsoleViewModel model;
    private final ConsolePoll poll;
    private final HeaderView header;
    private final WallView wall;
    private final HandlersView handlers;
    private final EncoderView encoder;
    private final ConnectionsView connections;
    private final StreamsView streams;
    private final LogView log = new LogView(texts);
    private final StatusView status;
    private final ConsoleLayout layout;
    private final Stage stage;
    private SceneOptions selected;

    /** Fills the stage; nothing runs before {@link #open}. */
    public ConsoleWindow(Wiring wiring, Stage stage) {
        this.stage = stage;
        control = new ServerControl(wiring.server(), change -> Platform.runLater(() -> showServer(change)));
        model = new ConsoleViewModel(wiring);
        poll = new ConsolePoll(model::read, Platform::runLater, this::show);
        header = new HeaderView(texts, control, wiring.listen(), new ThemeSwitch(texts, looks).root());
        wall = new WallView(texts, painter, options -> selection.select(new Subject.Source(options)));
        handlers = new HandlersView(texts, wiring.switches());
        encoder = new EncoderView(
                texts, task -> Thread.ofVirtual().name("encoder-setting").start(task), Platform::runLater);
        String reason = texts.of("connections.disconnect.reason");
        connections = new ConnectionsView(texts, id -> control.disconnect(id, reason));
        streams = new StreamsView(texts);
        ConsolePanes panes = new ConsolePanes(texts, wiring);
        windows = new InspectorWindows(texts, names, panes, looks::dress, looks::undress);
        inspector = new InspectorView(texts, selection, names, panes, windows::open);
        layout = new ConsoleLayout(
                texts,
                handlers.root(),
                encoder.root(),
                wall.root(),
                connections.root(),
                streams.root(),
                log.root(),
                inspector.root());
        status = new StatusView(texts, layout.toggles());
        Scene scene = layout.scene(header.root(), status.root());
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5), encoder::requestKeyFrame);
        InspectorKeys.on(scene, selection, inspector);
        looks.dress(scene);
        links = new SelectionLinks(selection, subject -> windows.open(subject, inspector.pane()));
        links.join(wall);
        links.join(handlers);
        links.join(connections);
        links.join(streams);
        selection.subject().subscribe(this::follow);
        layout.inspectorShown().subscribe(this::lookAround);
        encoder.open().subscribe(this::lookAround);
        stage.setTitle(texts.of("window.title"));
        stage.setScene(scene);
        stage.setMinWidth(ConsoleLayout.LEAST_WIDTH);
        stage.setMinHeight(ConsoleLayout.LEAST_HEIGHT);
        stage.setOnHiding(event -> windows.closeAll());
        stage.showingProperty().subscribe(this::lookAround);
        stage.iconifiedProperty().subscribe(this::lookAround);
    }

    /**
     * Shows the window and starts the server.
     *
     * @param listen where
     */
    public void open(String listen) {
        painter.start();
        stage.show();
        layout.divide();
        poll.start();
        control.start(listen);
    }

    private void lookAround() {
        boolean inSight = stage.isShowing() && !stage.isIconified();
        wall.setWindowInSight(inSight);
        inspector.setInSight(inSight && layout.inspectorShown().get());
        model.watchEncoders(inSight && encoder.open().get() ? selected : null);
    }

    /** The header and the encoder follow the source that was selected last. */
    private void follow(Subject subject) {
        if (subject instanceof Subject.Source source) {
            selected = source.options();
            header.choose(selected);
            lookAround();
        }
    }

    /** Before something is selected, or when that is gone, the first source counts. */
    private void keepSelection(List<SceneOptions> sources) {
        if (!sources.contains(selected)) {
            selected = sources.isEmpty() ? null : sources.getFirst();
            lookAround();
        }
    }

    private void showServer(ServerStatus change) {
        header.show(change);
    }

    private void show(ConsoleState state) {
        if (!stage.isShowing()) {
            return;
        }
        log.show(state.newLog());
        if (stage.isIconified()) {
            // The rest is shown as it is then, when the window is back.
            return;
        }
        List<SceneOptions> sources = state.sources().stream()
                .map(SourceLine::source)
                .map(SceneSource::options)
                .toList();
        header.showSources(sources);
        names.show(state.connections(), sources);
        links.show(sources, state.connections());
        inspector.refreshNames();
        windows.refreshNames();
        keepSelection(sources);
        wall.show(state.sources());
        handlers.show(state.handlers());
        SceneOptions read = state.encoders().source();
        if (read != null && read.equals(selected)) {
            encoder.show(
                    state.encoders(),
                    read.scene(),
                    line -> header.url(sources, read, line.snapshot().codec()));
        }
        connections.show(state.connections(), header.url());
        streams.show(state.streams());
        layout.showCounts(state.status().connections(), state.streams().size());
        status.show(state.status());
    }

    /**
     * Ends the console's threads and shuts the server down; returns when that is done. Not on the JavaFX thread.
     */
    public void release() throws InterruptedException {
        poll.close();
        painter.stop();
        control.close();
    }
}
