package dev.tilecast.app.ui;

import dev.tilecast.app.ui.guide.GuideStage;
import dev.tilecast.app.ui.inspect.InspectorWindow;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.palette.PaletteView;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** The palette and the keys of an inspector in a window of its own, and of the guide. JavaFX thread. */
final class WindowActions {
    private final ConsoleViews views;

    WindowActions(ConsoleViews views) {
        this.views = views;
    }

    void join(InspectorWindow window) {
        PaletteView palette = new PaletteView(views.texts);
        window.root().getChildren().add(palette.root());
        Selection selection = window.selection();
        ConsoleCommands commands = new ConsoleCommands(views.texts);
        ConsoleKeys keys = new ConsoleKeys(
                views.texts,
                palette,
                commands,
                ConsoleKeys.Panes.of(window.view()),
                () -> views.places.items(selection::select),
                views.pages::items);
        views.guide.listen(window.scene());
        commands.add("command.palette", "Shortcut+K", keys::openPalette);
        commands.add("command.keys", "F1", keys::openKeys);
        commands.add("command.guide", GuidePages.KEYS, views.guide::open);
        commands.addUndo(views.undo);
        commands.addInspector(
                selection,
                window.view(),
                () -> views.windows.open(
                        selection.subject().get(), window.view().pane()));
        commands.addLooks(views.looks);
        commands.add("command.close", "Shortcut+W", window.stage()::hide);
        keys.on(window.scene());
    }

    void join(GuideStage window) {
        PaletteView palette = new PaletteView(views.texts);
        window.root().getChildren().add(palette.root());
        ConsoleCommands commands = new ConsoleCommands(views.texts);
        ConsoleKeys keys =
                new ConsoleKeys(views.texts, palette, commands, ConsoleKeys.Panes.NONE, List::of, views.pages::items);
        commands.add("command.palette", "Shortcut+K", keys::openPalette);
        commands.add("command.keys", "F1", keys::openKeys);
        commands.add("command.guide.find", "Shortcut+F", window.search());
        commands.add("command.guide.back", "Alt+Left", window.back());
        commands.add("command.guide.forward", "Alt+Right", window.forward());
        commands.addLooks(views.looks);
        commands.add("command.close", "Shortcut+W", window.stage()::hide);
        keys.on(window.scene());
        window.scene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), window.stage()::hide);
    }
}
