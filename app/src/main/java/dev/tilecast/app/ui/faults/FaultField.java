package dev.tilecast.app.ui.faults;

import dev.tilecast.app.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** A number of a fault: typed, and taken on Enter or when the focus leaves it. JavaFX thread. */
final class FaultField {
    private final TextField field = new TextField();
    private final Texts texts;
    private final long least;
    private final long most;
    private String taken;

    FaultField(Texts texts, String id, long value, long least, long most) {
        this.texts = texts;
        this.least = least;
        this.most = most;
        taken = Long.toString(value);
        field.setText(taken);
        field.setId("faults-" + id + "-value");
        field.getStyleClass().add("fault-value");
        field.setAccessibleText(texts.of("faults." + id) + ", " + texts.of("faults." + id + ".unit"));
        field.setTooltip(new Tooltip(texts.of("faults.range", least, most)));
    }

    TextField node() {
        return field;
    }

    void onChange(Runnable changed) {
        Runnable take = () -> {
            if (!field.getText().equals(taken)) {
                taken = field.getText();
                changed.run();
            }
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take.run();
            }
        });
    }

    /** Shows what the server has, unless somebody is typing. */
    void show(long value) {
        String text = Long.toString(value);
        if (!field.isFocused() && !text.equals(taken)) {
            taken = text;
            field.setText(text);
        }
    }

    /** Empty where it is no number within its bounds. */
    Optional<Long> value() {
        try {
            long value = Long.parseLong(field.getText().strip().replace(",", ""));
            return value < least || value > most ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    String complaint() {
        return texts.of("faults.unreadable", field.getText(), least, most);
    }
}
