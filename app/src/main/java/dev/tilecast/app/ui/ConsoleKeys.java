package dev.tilecast.app.ui;

import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorView;
import dev.tilecast.app.ui.palette.PaletteItem;
import dev.tilecast.app.ui.palette.PaletteView;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** Commands by their keys, and by the palette. JavaFX thread. */
final class ConsoleKeys {
    /** The sign that is on the key, whatever has to be held to write it. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "Shortcut+Plus", List.of("Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
            "Shortcut+Shift+Z", List.of("Shortcut+Y"),
            "Shortcut+Minus", List.of("Shortcut+Subtract"));

    private final Texts texts;
    private final PaletteView palette;
    private final ConsoleCommands commands;
    private final Panes panes;
    private final Supplier<List<PaletteItem>> places;
    private final Supplier<CompletionStage<List<PaletteItem>>> pages;

    /**
     * The panes of the window's inspector.
     *
     * @param commands of the one that is open
     * @param title of the one at that place, where there is one
     */
    record Panes(Supplier<List<ConsoleCommand>> commands, IntFunction<Optional<String>> title) {
        /** Of a window without an inspector. */
        static final Panes NONE = new Panes(List::of, place -> Optional.empty());

        static Panes of(InspectorView inspector) {
            return new Panes(inspector::paneCommands, inspector::paneTitle);
        }
    }

    /**
     * @param places what can be gone to
     * @param pages what can be read, completed on the JavaFX thread
     */
    ConsoleKeys(
            Texts texts,
            PaletteView palette,
            ConsoleCommands commands,
            Panes panes,
            Supplier<List<PaletteItem>> places,
            Supplier<CompletionStage<List<PaletteItem>>> pages) {
        this.texts = texts;
        this.palette = palette;
        this.commands = commands;
        this.panes = panes;
        this.places = places;
        this.pages = pages;
    }

    /** To be called when all commands are there. */
    void on(Scene scene) {
        for (ConsoleCommand command : commands.all()) {
            if (command.keys() != null) {
                Runnable run = () -> {
                    if (!palette.root().isVisible() && command.available().getAsBoolean()) {
                        command.run().run();
                    }
                };
                scene.getAccelerators().put(command.keys(), run);
                ALSO.getOrDefault(command.keys().getName(), List.of())
                        .forEach(also -> scene.getAccelerators().put(KeyCombination.valueOf(also), run));
            }
        }
    }

    void openPalette() {
        List<PaletteItem> items = items(command -> !command.id().equals("command.palette"));
        items.addAll(places.get());
        palette.open(texts.of("palette.prompt"), items, pages.get());
    }

    /** The palette with those commands only that have keys. */
    void openKeys() {
        palette.open(texts.of("palette.keys"), items(command -> command.keys() != null));
    }

    private List<PaletteItem> items(Predicate<ConsoleCommand> wanted) {
        return Stream.concat(panes.commands().get().stream(), commands.all().stream())
                .filter(command -> wanted.test(command) && command.available().getAsBoolean())
                .map(this::item)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A pane is listed by its name, which depends on what is selected. */
    private PaletteItem item(ConsoleCommand command) {
        PaletteItem item = PaletteItem.of(command);
        return commands.pane(command)
                .flatMap(panes.title()::apply)
                .map(title -> new PaletteItem(texts.of("command.pane.named", title), item.keys(), item.run()))
                .orElse(item);
    }
}
