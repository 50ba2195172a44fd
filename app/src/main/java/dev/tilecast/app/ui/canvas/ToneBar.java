package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.Tone;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** How values become light: exposure for float canvases, and the gamma that values are taken to have. JavaFX thread. */
final class ToneBar {
    private static final double MOST_STOPS = 10;
    private static final double STOP_STEP = 0.5;
    private static final double LEAST_GAMMA = 0.4;
    private static final double MOST_GAMMA = 4;
    private static final double GAMMA_STEP = 0.1;

    private final Texts texts;
    private final Runnable changed;
    private final Slider exposure;
    private final Slider gamma;
    private final Label stops = new Label();
    private final Label gammaValue = new Label();
    private final Button reset;
    private final HBox exposing;
    private final FlowPane root;
    private float own = 0;
    private boolean ownGamma = true;

    ToneBar(Controls controls, Runnable changed) {
        texts = controls.texts();
        this.changed = changed;
        exposure = controls.slider("exposure", -MOST_STOPS, MOST_STOPS, 0, STOP_STEP, this::moved);
        gamma = controls.slider("gamma", LEAST_GAMMA, MOST_GAMMA, 1, GAMMA_STEP, this::gammaMoved);
        reset = controls.button("tone.reset", this::reset);
        reset.setId("canvas-tone-reset");
        stops.getStyleClass().add("canvas-figure");
        gammaValue.getStyleClass().add("canvas-figure");
        exposing = new HBox(4, controls.label("exposure"), exposure, stops);
        exposing.getStyleClass().add("canvas-group");
        HBox gammas = new HBox(4, controls.label("gamma"), gamma, gammaValue, reset);
        gammas.getStyleClass().add("canvas-group");
        root = new FlowPane(8, 6, exposing, gammas);
        write();
    }

    Node root() {
        return root;
    }

    /** Exposure counts for float canvases only. */
    Tone tone() {
        float given = exposing.isDisabled() ? 0 : (float) rounded(exposure.getValue());
        return new Tone(given, ownGamma ? 0 : (float) rounded(gamma.getValue()));
    }

    void show(CanvasFacts facts) {
        boolean wasDisabled = exposing.isDisabled();
        exposing.setDisable(!facts.isFloat());
        if (own != facts.gamma()) {
            own = facts.gamma();
            if (ownGamma) {
                showOwn();
            }
        }
        if (wasDisabled != exposing.isDisabled()) {
            changed.run();
        }
    }

    private void reset() {
        exposure.setValue(0);
        showOwn();
        moved();
    }

    private void showOwn() {
        gamma.setValue(own);
        ownGamma = true;
        write();
    }

    private void gammaMoved() {
        ownGamma = false;
        moved();
    }

    private void moved() {
        write();
        changed.run();
    }

    private void write() {
        double given = rounded(exposure.getValue());
        stops.setText((given > 0 ? "+" : given < 0 ? "\u2212" : " ") + Numbers.decimal(Math.abs(given), 1));
        gammaValue.setText(Numbers.decimal(rounded(gamma.getValue()), 1));
        reset.setDisable(ownGamma && given == 0);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** What the picture names: nothing where values are shown as they are. */
    String note(PaintedView painted) {
        Tone tone = painted.request().tone();
        float counts = tone.gamma() == 0 ? painted.facts().gamma() : tone.gamma();
        boolean plain = Math.abs(counts - 2.2f) < 1e-3 && tone.exposure() == 0;
        return plain || painted.shown() != ShownPicture.CANVAS
                ? ""
                : texts.of("canvas.tone.note", counts, tone.exposure());
    }
}
