package dev.tilecast.app.ui;

import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.connections.PlayerState;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.tour.Tour;
import dev.tilecast.app.ui.tour.TourStep;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;

/** The way that the tour takes through this window, and what makes it go on. JavaFX thread. */
final class ConsoleTour {
    private static final String HANDLER = "render";

    private final ConsoleViews views;
    private final Tour tour;
    private Set<ConnectionLine.Key> playing = Set.of();

    ConsoleTour(ConsoleViews views, Settings settings) {
        this.views = views;
        tour = new Tour(
                views.texts,
                settings,
                List.of(
                        new TourStep("url", views.header::urls, () -> {}),
                        new TourStep("player", () -> views.header.root().lookup("#play-now"), () -> {}),
                        new TourStep("handler", () -> views.handlers.row(HANDLER), this::unfoldHandlers),
                        new TourStep("connections", () -> region("tables"), this::bringConnections),
                        new TourStep("inspector", () -> region("inspector"), () -> show("inspector"))));
        views.header.onCopy(() -> tour.did("url"));
        views.selection.subject().subscribe(subject -> {
            if (subject instanceof Subject.Connection || subject instanceof Subject.PlayerStream) {
                tour.did("connections");
            }
        });
    }

    private Node region(String id) {
        return views.layout.regions().get(id);
    }

    private void show(String part) {
        views.layout.shown(part).set(true);
    }

    private void unfoldHandlers() {
        show("side");
        views.handlers.root().setExpanded(true);
        views.layout.scrollSideTo(views.handlers.row(HANDLER));
    }

    private void bringConnections() {
        show("tables");
        views.layout.showStreams(false);
    }

    /** Lies over the window. */
    Node root() {
        return tour.root();
    }

    void start() {
        tour.start();
    }

    /** Whether it was begun at an earlier start, and neither skipped nor done. */
    boolean isDue() {
        return tour.isDue();
    }

    /** Another time, since this start was for something else. */
    void putOff() {
        tour.putOff();
    }

    /** A handler's switch was turned: seen is what it does once it is on again. */
    void turned(boolean on) {
        if (on) {
            tour.did("handler");
        }
    }

    void show(List<ConnectionLine> connections) {
        Set<ConnectionLine.Key> now = new HashSet<>();
        for (ConnectionLine line : connections) {
            if (line.state() == PlayerState.PLAYING) {
                now.add(line.key());
            }
        }
        if (!playing.containsAll(now)) {
            // Whoever plays the URL has seen what it is for.
            tour.did("url");
            tour.did("player");
        }
        playing = now;
    }
}
