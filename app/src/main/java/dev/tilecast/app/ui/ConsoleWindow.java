package dev.tilecast.app.ui;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.canvases.SourceLine;
import dev.tilecast.app.ui.header.ServerControl;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.poll.ConsolePoll;
import dev.tilecast.app.ui.poll.ConsoleState;
import dev.tilecast.app.ui.poll.ConsoleViewModel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The console: reads the server and shows it. JavaFX thread, except {@link #release}. */
public final class ConsoleWindow {
    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;

    private final ServerControl control;
    private final ConsoleViewModel model;
    private final ConsolePoll poll;
    private final ConsoleViews views;
    private final Stage stage;
    private SceneOptions selected;
    private boolean newcomer;

    private final Subscription stageWatch;

    /** It may be so while its stage is still open: then it looks at nothing any more. */
    private volatile boolean released;

    /** Before that the window is not there to be looked at. */
    private boolean begun;

    private boolean panesRest;

    /**
     * Fills the stage; nothing runs before {@link #open}.
     *
     * @param settings what is remembered, to be used by this window alone
     */
    public ConsoleWindow(Wiring wiring, Stage stage, Settings settings) {
        this(wiring, stage, settings, System::nanoTime);
    }

    /** @param nanoTime by which it is told that nobody is at the window */
    public ConsoleWindow(Wiring wiring, Stage stage, Settings settings, LongSupplier nanoTime) {
        this.stage = stage;
        control = new ServerControl(
                wiring.server(),
                change -> Platform.runLater(() -> this.views().header.show(change)));
        model = new ConsoleViewModel(wiring);
        poll = new ConsolePoll(model::read, Platform::runLater, this::show);
        views = new ConsoleViews(wiring, control, settings, nanoTime);
        Scene scene = new Scene(
                views.layout.root(views.status.root(), views.tour.root(), views.palette.root()),
                ConsoleMemory.WIDTH,
                ConsoleMemory.HEIGHT);
        new CaptureDrop(this::openCaptures).on(scene);
        views.dress(scene);
        stage.setTitle(views.texts.of("window.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        ConsoleMemory memory = new ConsoleMemory(settings);
        memory.remember(views, stage);
        new ConsoleActions(views, memory, settings)
                .join(stage, scene, wiring.switches(), wiring.server().faults());
        memory.restore();
        views.selection.subject().subscribe(this::follow);
        views.layout.shown("inspector").subscribe(this::lookAround);
        views.encoder.open().subscribe(this::lookAround);
        stage.setOnHiding(event -> closeOthers());
        stageWatch = stage.showingProperty()
                .subscribe(this::lookAround)
                .and(stage.iconifiedProperty().subscribe(this::lookAround))
                .and(memory::forgetStage);
        views.attention.resting().subscribe(resting -> {
            wiring.scenes().restLooks(resting);
            views.wall.setResting(resting);
            poll.setResting(resting);
            if (!resting) {
                restPanes(false);
            }
        });
    }

    /** Before all views are there nothing starts the server, and so nothing asks. */
    private ConsoleViews views() {
        return views;
    }

    /**
     * Shows the window and starts the server.
     *
     * @param listen where
     */
    public void open(String listen) {
        stage.show();
        new FirstPicture(() -> begin(listen)).start();
    }

    private void begin(String listen) {
        if (!released) {
            begun = true;
            views.painter.start();
            lookAround();
            poll.start();
            control.start(listen);
        }
    }

    /**
     * For somebody who sees the console for the first time: it shows a source, and begins the tour as soon as there is a
     * URL to play.
     */
    public void welcome() {
        newcomer = true;
    }

    /** Whether somebody began the tour and closed the window amid it. */
    public boolean isTourDue() {
        return views.tour.isDue();
    }

    private void showAround() {
        if (views.selection.subject().get() == null) {
            // Of all that can be seen of it, what moves already.
            views.inspector.choosePane("canvas");
            views.selection.select(new Subject.Source(selected));
        }
        if (views.header.url() != null) {
            newcomer = false;
            views.tour.start();
        }
    }

    /** Brings the window in front of all others, whatever it was. */
    public void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Shows captures where messages are shown, the last one in front. */
    public void openCaptures(List<Path> captures) {
        if (newcomer && !captures.isEmpty()) {
            newcomer = false;
            views.tour.putOff();
        }
        for (Path capture : captures) {
            views.layout.shown("inspector").set(true);
            views.inspector.choosePane("messages");
            views.selection.select(new Subject.Capture(capture));
        }
    }

    private void restPanes(boolean rest) {
        if (rest != panesRest) {
            panesRest = rest;
            views.inspector.setResting(rest);
            views.windows.setResting(rest);
            lookAround();
        }
    }

    private void closeOthers() {
        views.windows.closeAll();
        views.guide.close();
    }

    private void lookAround() {
        boolean inSight = begun && !released && stage.isShowing() && !stage.isIconified();
        views.wall.setWindowInSight(inSight);
        views.inspector.setInSight(inSight && views.layout.shown("inspector").get());
        model.watchEncoders(inSight && !panesRest && views.encoder.open().get() ? selected : null);
    }

    /** The header and the encoder follow the source that was selected last. */
    private void follow(Subject subject) {
        if (subject instanceof Subject.Source source) {
            selected = source.options();
            views.header.choose(selected);
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

    private void show(ConsoleState state) {
        if (released || !stage.isShowing()) {
            return;
        }
        views.log.show(state.newLog());
        views.attention.look();
        if (stage.isIconified()) {
            // The rest is shown as it is then, when the window is back.
            return;
        }
        List<SceneOptions> sources = state.sources().stream()
                .map(SourceLine::source)
                .map(SceneSource::options)
                .toList();
        views.header.showSources(sources);
        keepSelection(sources);
        views.wall.show(state.sources());
        restPanes(views.attention.resting().get() && state.sources().stream().allMatch(line -> line.players() == 0));
        views.handlers.show(state.handlers());
        SceneOptions read = state.encoders().source();
        if (read != null && read.equals(selected)) {
            views.encoder.show(
                    state.encoders(),
                    read.scene(),
                    line -> views.header.url(sources, read, line.snapshot().codec()));
        }
        views.connections.show(state.connections(), state.refused(), views.header.url());
        Set<Long> faulty = new HashSet<>(state.faulty());
        faulty.addAll(state.endedFaulty());
        views.connections.markFaulty(faulty);
        views.names.markFaulty(faulty);
        views.status.showFaulty(state.faulty().size());
        views.streams.show(state.streams());
        views.layout.showCounts(state.status().connections(), state.streams().size());
        views.tour.show(state.connections());
        views.status.show(state.status());
        views.names.show(state.connections(), sources);
        views.links.show(sources, state.connections());
        views.places.show(sources, state.connections());
        views.inspector.refreshNames();
        views.windows.refreshNames();
        if (newcomer && selected != null) {
            showAround();
        }
    }

    /**
     * Ends the console's threads and shuts the server down; returns when that is done. Not on the JavaFX thread.
     */
    public void release() throws InterruptedException {
        released = true;
        Platform.runLater(() -> {
            closeOthers();
            lookAround();
            stageWatch.unsubscribe();
        });
        poll.close();
        views.painter.stop();
        control.close();
        views.panes.close();
    }
}
