package dev.tilecast.app.ui.text;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** A button that copies a text and says for a moment that it did. JavaFX thread. */
public final class CopyButton {
    private static final Duration SAID = Duration.seconds(1.5);

    private final Button button;

    /** @param what read when the button is pressed; nothing is copied where it gives null */
    public CopyButton(Texts texts, String tooltip, Supplier<String> what) {
        button = new Button(texts.of("copy"));
        button.getStyleClass().add("copy-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        PauseTransition back = new PauseTransition(SAID);
        back.setOnFinished(e -> button.setText(texts.of("copy")));
        button.setOnAction(e -> {
            String text = what.get();
            if (text != null) {
                Clip.copy(text);
                button.setText(texts.of("copied"));
                back.playFromStart();
            }
        });
    }

    public Button root() {
        return button;
    }
}
