package dev.tilecast.app.ui.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/** Gives all windows of the console the same theme. JavaFX thread. */
public final class Looks {
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final List<Scene> scenes = new ArrayList<>();

    public Looks(Theme first) {
        theme = new ReadOnlyObjectWrapper<>(first);
        apply(first);
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void apply(Theme newTheme) {
        Application.setUserAgentStylesheet(newTheme.userAgentStyleSheet());
        scenes.forEach(scene -> scene.getStylesheets().setAll(newTheme.styleSheets()));
        theme.set(newTheme);
    }

    /** Dresses the scene, now and whenever the looks change. */
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(theme.get().styleSheets());
    }

    /** The scene is gone. */
    public void undress(Scene scene) {
        scenes.remove(scene);
    }
}
