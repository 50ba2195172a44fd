package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerSwitch;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.ToggleSwitch;

/** One handler's switch and numbers. JavaFX thread. */
final class HandlerRow {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HandlerSwitch handler;
    private final ToggleSwitch toggle;
    private Consumer<HandlerSwitch> turned = handlerSwitch -> {};
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
        toggle.selectedProperty().subscribe(this::turn);
        marks = new HandlerMarks(texts, handler.name());
        marks.show(handler.settings());
        first = new HBox(6, toggle, marks.root());
        first.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(toggle, Priority.ALWAYS);
    }

    /** The thumb and its area turn the switch; the name and the numbers choose the handler, and so does Enter. */
    void onChoice(Runnable chosen, Runnable opened) {
        for (Node node : List.of(toggle, marks.root(), rate, calls, refusals, mean)) {
            node.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isOnThumb(event)) {
                    (event.getClickCount() == 2 ? opened : chosen).run();
                }
            });
        }
        toggle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen.run();
                event.consume();
            }
        });
    }

    private static boolean isOnThumb(MouseEvent event) {
        return event.getTarget() instanceof Node target
                && (target.getStyleClass().contains("thumb")
                        || target.getStyleClass().contains("thumb-area"));
    }

    void setChosen(boolean chosen) {
        toggle.pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** Also called where the switch merely shows what something else did. */
    private void turn(boolean on) {
        if (handler.isOn() != on) {
            handler.setOn(on);
            turned.accept(handler);
        }
    }

    void onTurn(Consumer<HandlerSwitch> newTurned) {
        turned = newTurned;
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
