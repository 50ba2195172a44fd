package dev.tilecast.app.ui;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.ui.connections.ConnectionLine;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.inspect.SubjectNames;
import dev.tilecast.app.ui.palette.PaletteItem;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the palette can go to: sources, connections and handlers. JavaFX thread. */
final class ConsolePlaces {
    private final Texts texts;
    private final SubjectNames names;
    private final Selection selection;
    private final Runnable onGo;
    private final List<HandlerSwitch> switches;
    private List<SceneOptions> sources = List.of();
    private List<ConnectionLine> connections = List.of();

    /** @param onGo called before something is gone to */
    ConsolePlaces(Texts texts, SubjectNames names, Selection selection, List<HandlerSwitch> switches, Runnable onGo) {
        this.texts = texts;
        this.names = names;
        this.selection = selection;
        this.switches = switches;
        this.onGo = onGo;
    }

    void show(List<SceneOptions> newSources, List<ConnectionLine> newConnections) {
        sources = newSources;
        connections = newConnections;
    }

    /** Those of the console's own window. */
    List<PaletteItem> items() {
        return items(subject -> {
            onGo.run();
            selection.select(subject);
        });
    }

    /** @param go shows a subject */
    List<PaletteItem> items(Consumer<Subject> go) {
        List<PaletteItem> items = new ArrayList<>();
        sources.forEach(options -> items.add(item("palette.source", new Subject.Source(options), go)));
        connections.forEach(line -> items.add(item("palette.connection", SelectionLinks.subject(line), go)));
        switches.forEach(handler -> items.add(item("palette.handler", new Subject.Handler(handler.name()), go)));
        return items;
    }

    private PaletteItem item(String key, Subject subject, Consumer<Subject> go) {
        return new PaletteItem(texts.of(key, names.line(subject)), "", () -> go.accept(subject));
    }
}
