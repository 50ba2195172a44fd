package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.encoder.ValueEditor.Target;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.undo.UndoableChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parameters of one encoder, the usual ones first, then what else was set. JavaFX thread. */
final class ParametersView {
    private static final PseudoClass REDUCED = PseudoClass.getPseudoClass("reduced");

    private final Texts texts;
    private final EncoderControl encoder;
    private final Executor background;
    private final Executor window;
    private final Consumer<UndoableChoice> did;
    private final Map<String, ParameterRow> rows = new LinkedHashMap<>();
    private final Label told = new Label();
    private final VBox root = new VBox(6);

    ParametersView(
            Texts texts, EncoderControl encoder, Executor background, Executor window, Consumer<UndoableChoice> did) {
        this.did = did;
        this.texts = texts;
        this.encoder = encoder;
        this.background = background;
        this.window = window;
        Region mark = new Region();
        mark.getStyleClass().add("lost-mark");
        told.setId("encoder-told");
        told.getStyleClass().add("encoder-told");
        told.setGraphic(mark);
        told.setTooltip(new Tooltip(texts.of("encoder.told.tip")));
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        addUsual("bitrate", target -> new BitRateEditor(texts, "encoder-bitrate", target));
        root.getChildren().add(told);
        addUsual(
                "preset",
                target -> new PresetEditor("encoder-preset", texts.of("encoder.parameter.preset.unset"), target));
        addUsual("framerate", target -> text("framerate", texts.of("encoder.parameter.framerate.unit"), target));
        addUsual(
                "keyframe_interval",
                target -> text("keyframe_interval", texts.of("encoder.parameter.keyframe_interval.unit"), target));
    }

    private void addUsual(String name, Function<Target, ValueEditor> editor) {
        add(name, texts.of("encoder.parameter." + name), texts.of("encoder.parameter." + name + ".tip"), editor);
    }

    private void add(String name, String title, String tip, Function<Target, ValueEditor> editor) {
        ParameterRow row = new ParameterRow(texts, encoder, name, title, tip, editor, background, window, did);
        rows.put(name, row);
        root.getChildren().add(row.root());
    }

    private static ValueEditor text(String name, String unit, Target target) {
        return new TextEditor("encoder-" + name, unit, line -> line.parameter(name), target::set);
    }

    Node root() {
        return root;
    }

    void show(EncoderLine line) {
        for (String name : line.snapshot().parameters().keySet()) {
            if (!rows.containsKey(name)) {
                add(name, name, texts.of("encoder.parameter.other.tip", name), target -> text(name, "", target));
            }
        }
        rows.values().forEach(row -> row.show(line));
        // A lossless codec has none.
        boolean hasBitRate = line.setBitRate() > 0 || line.snapshot().bitRate() > 0;
        showIf(hasBitRate, rows.get("bitrate").root());
        showIf(hasBitRate, told);
        boolean hasPreset =
                !line.choices("preset").isEmpty() || !line.parameter("preset").isEmpty();
        showIf(hasPreset, rows.get("preset").root());
        showTold(line);
    }

    private static void showIf(boolean there, Node node) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void showTold(EncoderLine line) {
        long rate = line.snapshot().bitRate();
        told.pseudoClassStateChanged(REDUCED, line.isReduced());
        boolean running = rate > 0 && line.isWatched();
        told.getGraphic().setVisible(running);
        if (!running) {
            told.setText(texts.of("encoder.told.none"));
        } else {
            told.setText(texts.of(
                    line.isReduced() ? "encoder.told.reduced" : "encoder.told", Numbers.decimal(rate / 1e6, 2)));
        }
    }
}
