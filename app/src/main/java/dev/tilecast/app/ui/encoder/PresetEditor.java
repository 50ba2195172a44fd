package dev.tilecast.app.ui.encoder;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;

/** Chooses one of the encoder's known presets, or takes another that is written. JavaFX thread. */
final class PresetEditor implements ValueEditor {
    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;
    private String shown = "";

    /** @param unset stands there while none was set */
    PresetEditor(String id, String unset, Target target) {
        box.setId(id);
        box.setPromptText(unset);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setEditable(true);
        box.getEditor().setPrefColumnCount(8);
        box.setVisibleRowCount(9);
        box.valueProperty().subscribe(chosen -> {
            String written = chosen == null ? "" : chosen.strip();
            if (!showing && !written.isEmpty() && !written.equals(shown)) {
                shown = written;
                target.set(written);
            }
        });
    }

    @Override
    public Region root() {
        return box;
    }

    @Override
    public Region field() {
        return box;
    }

    @Override
    public void show(EncoderLine line) {
        showing = true;
        List<String> words = line.choices("preset");
        if (!box.getItems().equals(words)) {
            box.getItems().setAll(words);
        }
        shown = line.parameter("preset");
        if (!shown.equals(box.getValue()) || !shown.equals(box.getEditor().getText())) {
            box.setValue(shown);
            box.getEditor().setText(shown);
        }
        showing = false;
    }

    @Override
    public boolean isBeingEdited() {
        return box.isShowing() || box.isFocused() && !box.getEditor().getText().equals(shown);
    }
}
