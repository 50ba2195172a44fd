package dev.tilecast.app.ui.theme;

import dev.tilecast.app.ui.text.Texts;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The button that changes between dark and light. JavaFX thread. */
public final class ThemeSwitch {
    private final Texts texts;
    private final Looks looks;
    private final Button button = new Button();

    public ThemeSwitch(Texts texts, Looks looks) {
        this.texts = texts;
        this.looks = looks;
        Region mark = new Region();
        mark.getStyleClass().setAll("theme-mark");
        button.setId("theme");
        button.setGraphic(mark);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> turn());
        looks.theme().subscribe(this::show);
    }

    public Node root() {
        return button;
    }

    private void turn() {
        // A tooltip in sight would look for its colours while they change.
        button.getTooltip().hide();
        looks.turn();
    }

    private void show(Theme theme) {
        String tip = texts.of("theme.to." + theme.other().name().toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
    }
}
