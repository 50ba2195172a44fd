package dev.tilecast.app.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;

/** A look of the whole window. */
public enum Theme {
    DARK(new PrimerDark(), "/console/dark.css"),
    LIGHT(new PrimerLight(), "/console/light.css");

    private final atlantafx.base.theme.Theme base;
    private final String colours;

    Theme(atlantafx.base.theme.Theme base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    String userAgentStyleSheet() {
        return base.getUserAgentStylesheet();
    }

    /** What the scene needs over the theme: colours for ControlsFX, our own colours, our layout. */
    List<String> styleSheets() {
        return List.of(resource("/console/modena-compat.css"), resource(colours), resource("/console/console.css"));
    }

    private static String resource(String path) {
        return Theme.class.getResource(path).toExternalForm();
    }
}
