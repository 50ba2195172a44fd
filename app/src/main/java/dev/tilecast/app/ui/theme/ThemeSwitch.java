package dev.tilecast.app.ui.theme;

import dev.tilecast.app.ui.text.Texts;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The button that changes between dark and light. JavaFX thread. */
public final class ThemeSwitch {
    private final Texts texts;
    private final Button button = new Button();
    private Scene scene;
    private Theme theme = Theme.DARK;

    public ThemeSwitch(Texts texts) {
        this.texts = texts;
        Region mark = new Region();
        mark.getStyleClass().setAll("theme-mark");
        button.setId("theme");
        button.setGraphic(mark);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> apply(theme.other()));
    }

    public Node root() {
        return button;
    }

    /** Dresses the scene. */
    public void dress(Scene newScene, Theme first) {
        scene = newScene;
        apply(first);
    }

    private void apply(Theme newTheme) {
        theme = newTheme;
        // A tooltip in sight would look for its colours while they change.
        if (button.getTooltip() != null) {
            button.getTooltip().hide();
        }
        Application.setUserAgentStylesheet(theme.userAgentStyleSheet());
        scene.getStylesheets().setAll(theme.styleSheets());
        String tip = texts.of("theme.to." + theme.other().name().toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
    }
}
