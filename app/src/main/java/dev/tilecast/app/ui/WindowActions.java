package dev.tilecast.app.ui;

import dev.tilecast.app.ui.inspect.InspectorWindow;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.palette.PaletteView;

/** The palette and the keys of an inspector in a window of its own. JavaFX thread. */
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
                views.texts, palette, commands, window.view(), () -> views.places.items(selection::select));
        commands.add("command.palette", "Shortcut+K", keys::openPalette);
        commands.add("command.keys", "F1", keys::openKeys);
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
}
