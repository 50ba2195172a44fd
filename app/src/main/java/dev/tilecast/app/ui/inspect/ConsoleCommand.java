package dev.tilecast.app.ui.inspect;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something that a person can do, from the palette or by a key. JavaFX thread.
 *
 * @param id key of its text
 * @param text what it does, in a few words
 * @param keys null without any
 * @param available whether it can be done now
 * @param run does it
 */
public record ConsoleCommand(String id, String text, KeyCombination keys, BooleanSupplier available, Runnable run) {

    /** One that is always available. */
    public ConsoleCommand(String id, String text, KeyCombination keys, Runnable run) {
        this(id, text, keys, () -> true, run);
    }
}
