package dev.tilecast.app.ui.encoder;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A text field that acts on Enter and when it is left; Escape brings back what is set. JavaFX thread. */
final class TextEditor implements ValueEditor {
    private final TextField field = new TextField();
    private final HBox root;
    private final Function<EncoderLine, String> value;
    private String shown = "";

    /**
     * @param unit stands behind the field
     * @param value what is shown of a line
     * @param commit takes what was written where it differs from that
     */
    TextEditor(String id, String unit, Function<EncoderLine, String> value, Consumer<String> commit) {
        this.value = value;
        Label unitLabel = new Label(unit);
        unitLabel.getStyleClass().add("hint");
        unitLabel.setMinWidth(Region.USE_PREF_SIZE);
        root = new HBox(6, field, unitLabel);
        root.setAlignment(Pos.CENTER_LEFT);
        field.setId(id);
        field.setPrefColumnCount(8);
        field.setOnAction(event -> commitTo(commit));
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                commitTo(commit);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && isBeingEdited()) {
                field.setText(shown);
                event.consume();
            }
        });
    }

    private void commitTo(Consumer<String> commit) {
        String written = field.getText().strip();
        if (written.isEmpty()) {
            field.setText(shown);
        } else if (!written.equals(shown)) {
            shown = written;
            commit.accept(written);
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public TextField field() {
        return field;
    }

    @Override
    public void show(EncoderLine line) {
        show(value.apply(line));
    }

    void show(String text) {
        shown = text;
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    @Override
    public boolean isBeingEdited() {
        return field.isFocused() && !field.getText().equals(shown);
    }
}
