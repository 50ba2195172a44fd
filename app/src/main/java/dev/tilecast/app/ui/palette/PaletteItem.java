package dev.tilecast.app.ui.palette;

import dev.tilecast.app.ui.inspect.ConsoleCommand;

/**
 * One line of the palette.
 *
 * @param text what is done or gone to
 * @param keys that do the same; empty without any
 * @param run does it
 */
public record PaletteItem(String text, String keys, Runnable run) {

    public static PaletteItem of(ConsoleCommand command) {
        String keys = command.keys() == null ? "" : command.keys().getDisplayText();
        return new PaletteItem(command.text(), keys, command.run());
    }
}
