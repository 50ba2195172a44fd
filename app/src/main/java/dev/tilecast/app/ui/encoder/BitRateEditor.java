package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.Texts;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A slider whose steps grow with the rate, and a field that takes any rate. JavaFX thread. */
final class BitRateEditor implements ValueEditor {
    private final Texts texts;
    private final Target target;
    private final Slider slider = new Slider(0, BitRates.STEPS, 0);
    private final TextEditor text;
    private final HBox root;
    private boolean showing;

    BitRateEditor(Texts texts, String id, Target target) {
        this.texts = texts;
        this.target = target;
        slider.setId(id + "-slider");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setMinWidth(60);
        slider.setAccessibleText(texts.of("encoder.bitrate.slider"));
        slider.setTooltip(new Tooltip(texts.of("encoder.bitrate.slider")));
        slider.valueProperty().subscribe((before, now) -> slide());
        slider.valueChangingProperty().subscribe((before, moving) -> slide());
        text = new TextEditor(
                id, "", line -> line.setBitRate() == 0 ? "" : BitRates.write(line.setBitRate()), this::write);
        text.field().setPrefColumnCount(5);
        text.field().setMinWidth(Region.USE_PREF_SIZE);
        text.field().setMaxWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        root = new HBox(8, slider, text.field());
        root.setAlignment(Pos.CENTER_LEFT);
    }

    private void slide() {
        if (showing) {
            return;
        }
        long rate = BitRates.ofStep((int) Math.round(slider.getValue()));
        text.show(BitRates.write(rate));
        if (!slider.isValueChanging()) {
            target.set(Long.toString(rate), BitRates.write(rate));
        }
    }

    private void write(String written) {
        OptionalLong rate = BitRates.parse(written);
        if (rate.isPresent()) {
            target.set(Long.toString(rate.getAsLong()), written);
        } else {
            target.refuse(written, texts.of("encoder.bitrate.unreadable"));
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public TextField field() {
        return text.field();
    }

    @Override
    public void show(EncoderLine line) {
        showing = true;
        text.show(line);
        long rate = line.setBitRate() == 0 ? line.snapshot().bitRate() : line.setBitRate();
        slider.setValue(rate == 0 ? 0 : BitRates.position(rate));
        showing = false;
    }

    @Override
    public boolean isBeingEdited() {
        return slider.isValueChanging() || text.isBeingEdited();
    }
}
