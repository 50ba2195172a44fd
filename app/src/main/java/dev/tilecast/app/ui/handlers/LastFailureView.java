package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.demo.HandlerFailure;
import dev.tilecast.app.ui.text.CopyButton;
import dev.tilecast.app.ui.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a handler threw last: when, what it says, and where it came from. JavaFX thread. */
final class LastFailureView {
    private final Texts texts;
    private final DateTimeFormatter clock =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Label words = new Label();
    private final TextArea stack = new TextArea();
    private final VBox details;
    private final VBox root;
    private Optional<HandlerFailure> shown = Optional.empty();

    LastFailureView(Texts texts) {
        this.texts = texts;
        words.setId("handler-failure");
        words.setWrapText(true);
        stack.setId("handler-stack");
        stack.setEditable(false);
        stack.setPrefRowCount(9);
        stack.getStyleClass().add("stack");
        stack.setAccessibleText(texts.of("handler.failure.stack"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                8,
                new Label(texts.of("handler.failure.stack")),
                space,
                new CopyButton(texts, texts.of("handler.failure.copy.tip"), stack::getText).root());
        bar.setAlignment(Pos.CENTER_LEFT);
        details = new VBox(4, bar, stack);
        root = new VBox(6, words, details);
        showNothing();
    }

    Node root() {
        return root;
    }

    void show(Optional<HandlerFailure> failure) {
        if (failure.equals(shown)) {
            return;
        }
        shown = failure;
        failure.ifPresentOrElse(this::show, this::showNothing);
    }

    private void show(HandlerFailure failure) {
        String message = String.valueOf(failure.thrown().getMessage());
        words.setText(texts.of("handler.failure", clock.format(failure.time()), message));
        words.getStyleClass().setAll("label", "refusal");
        StringWriter text = new StringWriter();
        failure.thrown().printStackTrace(new PrintWriter(text));
        stack.setText(text.toString());
        showDetails(true);
    }

    private void showNothing() {
        words.setText(texts.of("handler.failure.none"));
        words.getStyleClass().setAll("label", "hint");
        showDetails(false);
    }

    private void showDetails(boolean show) {
        details.setVisible(show);
        details.setManaged(show);
    }
}
