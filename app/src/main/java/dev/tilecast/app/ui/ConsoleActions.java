package dev.tilecast.app.ui;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.settings.Settings;
import dev.tilecast.app.ui.client.ConnectCommand;
import dev.tilecast.app.ui.inspect.InspectorKeys;
import dev.tilecast.app.ui.text.Clip;
import dev.tilecast.app.ui.tour.Tour;
import dev.tilecast.app.ui.undo.UndoableChoice;
import dev.tilecast.fault.FaultBench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Joins the window's commands, their keys and the palette to the views. JavaFX thread. */
final class ConsoleActions {
    private final ConsoleViews views;
    private final ConsoleMemory memory;
    private final Settings settings;

    ConsoleActions(ConsoleViews views, ConsoleMemory memory, Settings settings) {
        this.views = views;
        this.memory = memory;
        this.settings = settings;
    }

    void join(Stage stage, Scene scene, List<HandlerSwitch> switches, FaultBench faults) {
        ConsoleCommands commands = new ConsoleCommands(views.texts);
        ConsoleKeys keys = new ConsoleKeys(views.texts, views.palette, commands, views.inspector, views.places::items);
        ConsoleFocus focus = new ConsoleFocus(scene, regions());
        views.paletteButton.setOnAction(event -> keys.openPalette());
        commands.add("command.palette", "Shortcut+K", keys::openPalette);
        commands.add("command.keys", "F1", keys::openKeys);
        commands.add("command.tour", "Shift+F1", views.tour::start);
        commands.add("command.find", "Shortcut+F", new ConsoleSearch(views, focus)::open);
        commands.addUndo(views.undo);
        commands.add("command.keyframe", "F5", views.encoder::requestKeyFrame);
        commands.add("command.server", "", views.header::startOrStop);
        commands.all().add(ConnectCommand.of(views.texts, views.selection));
        commands.add(
                "command.url",
                "Shortcut+Shift+C",
                () -> views.header.url() != null,
                () -> Clip.copy(views.header.url()));
        commands.addInspector(
                views.selection,
                views.inspector,
                () -> views.windows.open(views.selection.subject().get(), views.inspector.pane()));
        commands.add("command.next", "F6", () -> focus.move(1));
        commands.add("command.previous", "Shift+F6", () -> focus.move(-1));
        commands.addLayout(views.layout);
        commands.addLooks(views.looks);
        commands.addSwitches(switches, views.undo::did);
        commands.add("faults.command.clearAll", "", () -> Thread.ofVirtual().start(faults::clearAll));
        commands.add("command.defaults", "", this::restoreDefaults);
        commands.add("command.quit", "Shortcut+Q", stage::hide);
        InspectorKeys.on(scene, views.selection, views.inspector);
        keys.on(scene);
        views.windows.onOpen(new WindowActions(views)::join);
        views.undo.onChange(
                choice -> views.status.say(views.texts.of("undo.undone", choice.text())),
                choice -> views.status.say(views.texts.of("undo.redone", choice.text())));
    }

    private List<Node> regions() {
        List<Node> regions = new ArrayList<>(views.layout.regions().values());
        regions.add(views.tour.root());
        return regions;
    }

    private void restoreDefaults() {
        Map<String, String> before = settings.values();
        // Whoever has seen the tour has seen it.
        Map<String, String> kept = new HashMap<>(before);
        kept.keySet().retainAll(Set.of(Tour.SETTING));
        UndoableChoice choice =
                new UndoableChoice(views.texts.of("undo.defaults"), () -> replace(kept), () -> replace(before));
        choice.redo().run();
        views.undo.did(choice);
        views.status.say(views.texts.of("undo.hint", choice.text()));
    }

    private void replace(Map<String, String> values) {
        settings.replace(values);
        memory.restore();
    }
}
