package dev.tilecast.app.ui;

import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.canvases.WallView;
import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.connections.ConnectionsView;
import dev.tilecast.app.ui.handlers.HandlersView;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.streams.StreamLine;
import dev.tilecast.app.ui.streams.StreamsView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Joins the lists of the window to the one selection, both ways. JavaFX thread. */
final class SelectionLinks {
    private final Selection selection;
    private final Consumer<Subject> openWindow;
    private final Function<String, Optional<SceneOptions>> playedAs;
    private List<SceneOptions> sources = List.of();
    private List<ConnectionLine> players = List.of();

    /**
     * @param openWindow shows a subject in a window of its own
     * @param playedAs what a stream of a name shows
     */
    SelectionLinks(
            Selection selection, Consumer<Subject> openWindow, Function<String, Optional<SceneOptions>> playedAs) {
        this.playedAs = playedAs;
        this.selection = selection;
        this.openWindow = openWindow;
    }

    /** What there is to select. */
    void show(List<SceneOptions> newSources, List<ConnectionLine> newPlayers) {
        sources = newSources;
        players = newPlayers;
    }

    void join(WallView wall) {
        selection
                .subject()
                .subscribe(subject -> wall.choose(subject instanceof Subject.Source source ? source.options() : null));
    }

    void join(ConnectionsView connections) {
        connections.table().onChoice(line -> selection.select(subject(line)), line -> openWindow.accept(subject(line)));
        selection
                .subject()
                .subscribe(subject ->
                        connections.table().choose(line -> subject(line).equals(subject)));
    }

    void join(StreamsView streams) {
        streams.table()
                .onChoice(
                        line -> subject(line).ifPresent(selection::select),
                        line -> subject(line).ifPresent(openWindow));
        selection
                .subject()
                .subscribe(subject -> streams.table()
                        .choose(line -> subject(line)
                                .filter(found -> found.equals(subject))
                                .isPresent()));
    }

    void join(HandlersView handlers) {
        handlers.onChoice(
                name -> selection.select(new Subject.Handler(name)),
                name -> openWindow.accept(new Subject.Handler(name)));
        selection
                .subject()
                .subscribe(
                        subject -> handlers.choose(subject instanceof Subject.Handler handler ? handler.name() : ""));
    }

    static Subject subject(ConnectionLine line) {
        long connection = line.key().connectionId();
        int stream = line.key().streamId();
        return stream == 0 ? new Subject.Connection(connection) : new Subject.PlayerStream(connection, stream);
    }

    /** What all its players watch; where that is no canvas, the first of them. */
    private Optional<Subject> subject(StreamLine line) {
        return playedAs.apply(line.key().name())
                .filter(sources::contains)
                .<Subject>map(Subject.Source::new)
                .or(() -> players.stream()
                        .filter(player -> player.stream().equals(line.key().name())
                                && player.application().equals(line.key().application()))
                        .map(SelectionLinks::subject)
                        .findFirst());
    }
}
