package dev.tilecast.app.ui.inspect;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys of an inspector in any window: back, forward, and its first panes. JavaFX thread. */
public final class InspectorKeys {
    public static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    public static final KeyCombination FORWARD = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    private InspectorKeys() {}

    public static void on(Scene scene, Selection selection, InspectorView view) {
        scene.getAccelerators().put(BACK, selection::back);
        scene.getAccelerators().put(FORWARD, selection::forward);
        for (KeyCode digit : DIGITS) {
            int place = DIGITS.indexOf(digit);
            scene.getAccelerators()
                    .put(new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), () -> view.choosePane(place));
        }
    }
}
