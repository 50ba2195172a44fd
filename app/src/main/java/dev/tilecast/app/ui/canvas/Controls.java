package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Makes the pane's controls, each with its text and its explanation under {@code canvas.<name>}. JavaFX thread. */
record Controls(Texts texts) {

    Button button(String name, Runnable action) {
        Button button = new Button(texts.of("canvas." + name));
        button.setOnAction(event -> action.run());
        if (button.getText().length() == 1) {
            // A sign alone says nothing where it is read aloud.
            button.setAccessibleText(texts.of("canvas." + name + ".tip"));
        }
        return explained(name, button);
    }

    ToggleButton toggle(String name, Runnable action) {
        ToggleButton toggle = new ToggleButton(texts.of("canvas." + name));
        toggle.setOnAction(event -> action.run());
        return explained(name, toggle);
    }

    <T> ComboBox<T> choice(String name, List<T> items, Function<T, String> text, Runnable action) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().setAll(items);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : text.apply(item);
            }

            @Override
            public T fromString(String written) {
                return choice.getValue();
            }
        });
        if (!items.isEmpty()) {
            choice.setValue(items.getFirst());
        }
        choice.setOnAction(event -> action.run());
        choice.setAccessibleText(texts.of("canvas." + name + ".tip"));
        return explained(name, choice);
    }

    Slider slider(String name, double least, double most, double value, double step, Runnable action) {
        Slider slider = new Slider(least, most, value);
        slider.setBlockIncrement(step);
        slider.setPrefWidth(90);
        slider.valueProperty().subscribe((before, now) -> action.run());
        slider.setAccessibleText(texts.of("canvas." + name));
        return explained(name, slider);
    }

    Label label(String name) {
        Label label = new Label(texts.of("canvas." + name));
        label.setTooltip(new Tooltip(texts.of("canvas." + name + ".tip")));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private <C extends Control> C explained(String name, C control) {
        control.setId("canvas-" + name);
        control.setMinWidth(Region.USE_PREF_SIZE);
        String tip = texts.of("canvas." + name + ".tip");
        control.setTooltip(new Tooltip(tip));
        control.setAccessibleHelp(tip);
        return control;
    }
}
