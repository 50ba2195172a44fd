package dev.tilecast.app.ui;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorView;
import dev.tilecast.app.ui.inspect.Selection;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.theme.Looks;
import dev.tilecast.app.ui.theme.ThemeChoice;
import dev.tilecast.app.ui.undo.UndoStack;
import dev.tilecast.app.ui.undo.UndoableChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;

/** Everything that can be done in the window. JavaFX thread. */
final class ConsoleCommands {
    private static final int PANES_WITH_KEYS = 9;

    private final Texts texts;
    private final List<ConsoleCommand> all = new ArrayList<>();
    private final Map<ConsoleCommand, Integer> panes = new HashMap<>();

    ConsoleCommands(Texts texts) {
        this.texts = texts;
    }

    /** In the order of the palette. */
    List<ConsoleCommand> all() {
        return all;
    }

    /** The place of the inspector's pane that the command chooses, from 0; empty for all other commands. */
    Optional<Integer> pane(ConsoleCommand command) {
        return Optional.ofNullable(panes.get(command));
    }

    /** @param keys as {@link KeyCombination#valueOf} reads them; empty without any */
    void add(String id, String keys, BooleanSupplier available, Runnable run) {
        KeyCombination combination = keys.isEmpty() ? null : KeyCombination.valueOf(keys);
        all.add(new ConsoleCommand(id, texts.of(id), combination, available, run));
    }

    void add(String id, String keys, Runnable run) {
        add(id, keys, () -> true, run);
    }

    void addInspector(Selection selection, InspectorView inspector, Runnable openWindow) {
        BooleanSupplier any = () -> selection.subject().get() != null;
        for (int pane = 0; pane < PANES_WITH_KEYS; pane++) {
            int place = pane;
            ConsoleCommand command = new ConsoleCommand(
                    "command.pane",
                    texts.of("command.pane", pane + 1),
                    KeyCombination.valueOf("Shortcut+" + (pane + 1)),
                    () -> inspector.paneTitle(place).isPresent(),
                    () -> inspector.choosePane(place));
            panes.put(command, place);
            all.add(command);
        }
        add("command.back", "Alt+Left", selection::hasBefore, selection::back);
        add("command.forward", "Alt+Right", selection::hasAfter, selection::forward);
        add("command.window", "Shortcut+Enter", any, openWindow);
    }

    void addLayout(ConsoleLayout layout) {
        List<String> keys = List.of("Shortcut+B", "Shortcut+T", "Shortcut+L", "Shortcut+I");
        for (String id : ConsoleLayout.HIDEABLE) {
            add(
                    "command.show." + id,
                    keys.get(ConsoleLayout.HIDEABLE.indexOf(id)),
                    () -> layout.shown(id).set(!layout.shown(id).get()));
        }
    }

    void addLooks(Looks looks) {
        for (ThemeChoice choice : ThemeChoice.values()) {
            add("command.theme." + choice.id(), "", () -> looks.choice().get() != choice, () -> looks.choose(choice));
        }
        add("command.larger", "Shortcut+Plus", () -> looks.changeScale(1));
        add("command.smaller", "Shortcut+Minus", () -> looks.changeScale(-1));
        add("command.natural", "Shortcut+0", () -> looks.setScale(100));
    }

    void addUndo(UndoStack undo) {
        add("command.undo", "Shortcut+Z", () -> undo.newest().isPresent(), undo::undo);
        add("command.redo", "Shortcut+Shift+Z", () -> undo.newestUndone().isPresent(), undo::redo);
    }

    /** @param did told of the choice that was made */
    void addSwitches(List<HandlerSwitch> switches, Consumer<UndoableChoice> did) {
        for (HandlerSwitch handler : switches) {
            for (boolean on : new boolean[] {true, false}) {
                all.add(new ConsoleCommand(
                        "command.handler",
                        texts.of(on ? "command.handler.on" : "command.handler.off", handler.name()),
                        null,
                        () -> handler.isOn() != on,
                        () -> {
                            handler.setOn(on);
                            did.accept(turned(texts, handler, on));
                        }));
            }
        }
    }

    /** That somebody turned a handler's switch. */
    static UndoableChoice turned(Texts texts, HandlerSwitch handler, boolean on) {
        String text = texts.of(on ? "undo.handler.on" : "undo.handler.off", handler.name());
        return new UndoableChoice(text, () -> handler.setOn(on), () -> handler.setOn(!on));
    }
}
