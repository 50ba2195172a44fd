package dev.tilecast.app.ui.tour;

import dev.tilecast.app.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the tour says of a step, and the way to the others. JavaFX thread. */
final class TourBubble {
    private static final double WIDTH = 340;

    private final Texts texts;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button skip;
    private final Button back;
    private final Button next;
    private final VBox root;

    TourBubble(Texts texts, Runnable onSkip, Runnable onBack, Runnable onNext) {
        this.texts = texts;
        skip = button("skip", onSkip);
        skip.getStyleClass().add("flat");
        skip.setTooltip(new Tooltip(texts.of("tour.skip.tip")));
        back = button("back", onBack);
        next = button("next", onNext);
        next.getStyleClass().add("accent");
        title.getStyleClass().add("tour-title");
        title.setId("tour-title");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("tour-text");
        count.getStyleClass().add("tour-count");
        count.setMaxWidth(Double.MAX_VALUE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox buttons = new HBox(6, count, skip, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(8, title, text, buttons);
        root.setId("tour");
        root.getStyleClass().add("tour");
        root.setManaged(false);
        root.addEventFilter(KeyEvent.KEY_PRESSED, TourBubble::enter);
    }

    private Button button(String part, Runnable action) {
        Button button = new Button(texts.of("tour." + part));
        button.setId("tour-" + part);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Enter presses the button that has the keyboard, as space does. */
    private static void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button button) {
            button.fire();
            event.consume();
        }
    }

    Region root() {
        return root;
    }

    /** @param place from 0, of so many */
    void show(String id, int place, int of) {
        boolean last = place == of - 1;
        title.setText(texts.of("tour." + id + ".title"));
        text.setText(texts.of("tour." + id + ".text"));
        count.setText(texts.of("tour.count", place + 1, of));
        back.setDisable(place == 0);
        next.setText(texts.of(last ? "tour.done" : "tour.next"));
        skip.setVisible(!last);
        // A reader for the blind reads what has the keyboard.
        next.setAccessibleText(texts.of("tour.reading", title.getText(), text.getText(), next.getText()));
    }

    /** Its height where it is as wide as it is to be. */
    void resizeRelocate(double x, double y, double width, double height) {
        root.resizeRelocate(x, y, width, height);
    }

    double width() {
        return WIDTH;
    }

    double height() {
        return Math.ceil(root.prefHeight(WIDTH));
    }

    void takeKeyboard() {
        next.requestFocus();
    }

    boolean hasKeyboard() {
        for (Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if (node == root) {
                return true;
            }
        }
        return false;
    }
}
