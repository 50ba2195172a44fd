package dev.tilecast.app.ui.inspect;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of an inspector in any window: back, forward, its first panes, and those of the pane that is open. */
public final class InspectorKeys {
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    private InspectorKeys() {}

    /** JavaFX thread. */
    public static void on(Scene scene, Selection selection, InspectorView view) {
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), selection::back);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), selection::forward);
        for (KeyCode digit : DIGITS) {
            int place = DIGITS.indexOf(digit);
            scene.getAccelerators()
                    .put(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), () -> view.choosePane(place));
        }
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> runInPane(event, view));
    }

    /** After the control that has the keyboard, which may want the key for itself. */
    private static void runInPane(KeyEvent event, InspectorView view) {
        view.paneCommands().stream()
                .filter(command -> command.keys() != null
                        && command.keys().match(event)
                        && command.available().getAsBoolean())
                .findFirst()
                .ifPresent(command -> {
                    command.run().run();
                    event.consume();
                });
    }
}
