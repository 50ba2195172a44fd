package dev.tilecast.app.ui.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;

/** Whether the desktop is dark. JavaFX thread. */
final class SystemTheme {
    private SystemTheme() {}

    /** Dark where the desktop does not tell. */
    static Theme now() {
        Platform.Preferences preferences = Platform.getPreferences();
        boolean light = !preferences.isEmpty() && preferences.getColorScheme() == ColorScheme.LIGHT;
        return light ? Theme.LIGHT : Theme.DARK;
    }

    static void onChange(Runnable changed) {
        Platform.getPreferences().colorSchemeProperty().subscribe((before, now) -> changed.run());
    }
}
