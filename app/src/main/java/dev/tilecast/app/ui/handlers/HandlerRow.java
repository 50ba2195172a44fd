package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.ToggleSwitch;

/** One handler's switch and numbers. JavaFX thread. */
final class HandlerRow {
    private final HandlerSwitch handler;
    private final ToggleSwitch toggle;
    private final HandlerMarks marks;
    private final HBox first;
    private final Label rate = number();
    private final Label calls = number();
    private final Label refusals = number();
    private final Label mean = number();

    HandlerRow(Texts texts, HandlerSwitch handler) {
        this.handler = handler;
        toggle = new ToggleSwitch(handler.name());
        toggle.setId("switch-" + handler.name());
        toggle.setSelected(handler.isOn());
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        String tip = texts.of("handlers.off." + handler.name());
        toggle.setTooltip(new Tooltip(tip));
        toggle.setAccessibleText(handler.name());
        toggle.setAccessibleHelp(tip);
        toggle.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickedBesideThumb);
        toggle.selectedProperty().subscribe(on -> handler.setOn(on));
        marks = new HandlerMarks(texts, handler.name());
        marks.show(handler.settings());
        first = new HBox(6, toggle, marks.root());
        first.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(toggle, Priority.ALWAYS);
    }

    /** The skin listens on the thumb and its area alone, not on the name. */
    private void clickedBesideThumb(MouseEvent event) {
        boolean besideThumb = event.getTarget() instanceof Node target
                && !target.getStyleClass().contains("thumb")
                && !target.getStyleClass().contains("thumb-area");
        if (besideThumb && event.getButton() == MouseButton.PRIMARY) {
            toggle.setSelected(!toggle.isSelected());
        }
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().add("number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    Node[] nodes() {
        return new Node[] {first, rate, calls, refusals, mean};
    }

    void show(HandlerLine line) {
        // The switch itself and not the line, which may have been read before a click.
        toggle.setSelected(handler.isOn());
        marks.show(handler.settings());
        rate.setText(Numbers.decimal(line.callsPerSecond(), 1));
        calls.setText(Numbers.whole(line.calls()));
        refusals.setText(Numbers.whole(line.refusals()));
        mean.setText(Numbers.decimal(line.meanMillis(), 2));
    }
}
