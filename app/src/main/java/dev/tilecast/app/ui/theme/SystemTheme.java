package dev.tilecast.app.ui.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

/** Whether the desktop is dark. JavaFX thread. */
final class SystemTheme {
    private SystemTheme() {}

    /** Dark where the desktop does not tell. */
    static Theme now() {
        Platform.Preferences preferences = Platform.getPreferences();
        boolean light = !preferences.isEmpty() && preferences.getColorScheme() == ColorScheme.LIGHT;
        return light ? Theme.LIGHT : Theme.DARK;
    }

    /** @param listener goes with whoever holds it: the desktop's settings outlive every window */
    static void onChange(ChangeListener<ColorScheme> listener) {
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(listener));
    }
}
