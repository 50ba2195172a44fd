package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.ui.text.Texts;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A whole number that a person sets roughly with a slider or exactly with a spinner; acts at once. JavaFX thread. */
final class NumberSetting {
    private final Slider slider;
    private final Spinner<Integer> spinner;
    private final VBox root;
    private boolean showing;

    /** @param id its texts begin with {@code handler.} and that */
    NumberSetting(Texts texts, String id, int most, int step, IntConsumer changed) {
        slider = new Slider(0, most, 0);
        slider.setId("handler-" + id + "-slider");
        slider.setBlockIncrement(step);
        spinner = new Spinner<>(0, most, 0, step);
        spinner.setId("handler-" + id);
        spinner.setEditable(true);
        spinner.setPrefWidth(104);
        spinner.setMinWidth(104);
        String name = texts.of("handler." + id);
        Tooltip tip = new Tooltip(texts.of("handler." + id + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        slider.setTooltip(tip);
        spinner.setTooltip(tip);
        slider.setAccessibleText(name);
        spinner.setAccessibleText(name);
        spinner.getEditor().setAccessibleText(name);
        Label label = new Label(name);
        label.setTooltip(tip);
        slider.valueProperty().subscribe((before, value) -> {
            int rounded = (int) (Math.round(value.doubleValue() / step) * step);
            if (!showing && !spinner.getValue().equals(rounded)) {
                spinner.getValueFactory().setValue(rounded);
            }
        });
        spinner.valueProperty().subscribe((before, value) -> {
            if (!showing && value != null) {
                showing = true;
                slider.setValue(value);
                showing = false;
                changed.accept(value);
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox fields = new HBox(8, slider, spinner);
        fields.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(2, label, fields);
    }

    Node root() {
        return root;
    }

    /** Not while a person types. */
    void show(int value) {
        if (!spinner.getEditor().isFocused() && !slider.isValueChanging()) {
            set(value);
        }
    }

    /** Of something else, whatever a person was typing. */
    void set(int value) {
        showing = true;
        spinner.getValueFactory().setValue(value);
        slider.setValue(value);
        showing = false;
    }
}
