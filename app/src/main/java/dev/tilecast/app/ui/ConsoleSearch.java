package dev.tilecast.app.ui;

import dev.tilecast.app.ui.inspect.ConsoleCommand;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** Opens the search of that part of the window which has the keyboard. JavaFX thread. */
final class ConsoleSearch {
    private static final KeyCombination KEYS = KeyCombination.valueOf("Shortcut+F");

    private final ConsoleViews views;
    private final ConsoleFocus focus;

    ConsoleSearch(ConsoleViews views, ConsoleFocus focus) {
        this.views = views;
        this.focus = focus;
    }

    void open() {
        Optional<ConsoleCommand> ofPane = views.inspector.paneCommands().stream()
                .filter(command -> KEYS.equals(command.keys()))
                .findFirst();
        if (focus.isIn(views.layout.regions().get("log"))) {
            views.log.find();
        } else if (ofPane.isPresent() && focus.isIn(views.layout.regions().get("inspector"))) {
            ofPane.get().run().run();
        } else {
            views.layout.shown("tables").set(true);
            (views.layout.showsStreams() ? views.streamsSearch : views.connectionsSearch).open();
        }
    }
}
