package dev.tilecast.app.ui.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which theme a person wants. */
public enum ThemeChoice {
    SYSTEM,
    DARK,
    LIGHT;

    /** The word that is remembered, and the part of keys that tells this choice. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ThemeChoice> of(String id) {
        return Stream.of(values()).filter(choice -> choice.id().equals(id)).findFirst();
    }

    static ThemeChoice of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }
}
