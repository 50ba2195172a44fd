package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.undo.UndoableChoice;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One broadcast: what it does, what is lost, what can be changed. JavaFX thread. */
final class BroadcastView {
    private final EncoderControl control;
    private final Executor background;
    private final Button keyFrame;
    private final IdentityView identity;
    private final IdleHint idle;
    private final FiguresView figures;
    private final CountsView counts;
    private final ParametersView parameters;
    private final LatencyView latency;
    private final VBox times;
    private final VBox root;

    /**
     * @param background may wait
     * @param window runs what is given to it on the JavaFX thread
     * @param did told of every parameter that was changed
     */
    BroadcastView(
            Texts texts, EncoderControl control, Executor background, Executor window, Consumer<UndoableChoice> did) {
        this.control = control;
        this.background = background;
        keyFrame = new Button(texts.of("encoder.keyframe"));
        keyFrame.setId("encoder-keyframe");
        keyFrame.getStyleClass().add("small");
        keyFrame.setMinWidth(Region.USE_PREF_SIZE);
        keyFrame.setTooltip(new Tooltip(texts.of("encoder.keyframe.tip")));
        keyFrame.setAccessibleHelp(texts.of("encoder.keyframe.tip"));
        keyFrame.setOnAction(event -> requestKeyFrame());
        identity = new IdentityView(texts, keyFrame);
        idle = new IdleHint(texts);
        figures = new FiguresView(texts);
        counts = new CountsView(texts);
        parameters = new ParametersView(texts, control, background, window, did);
        latency = new LatencyView(texts);
        times = new VBox(8, title(texts, "encoder.latency.title"), latency.root());
        // Without players no frame has a time; the hint has the room of both, so that no row moves when one comes.
        StackPane hintOrTimes = new StackPane(times, idle.root());
        hintOrTimes.setAlignment(Pos.TOP_LEFT);
        root = new VBox(
                identity.root(),
                figures.root(),
                hintOrTimes,
                title(texts, "encoder.lost.title"),
                counts.root(),
                title(texts, "encoder.parameters.title"),
                parameters.root());
        root.getStyleClass().add("broadcast");
    }

    private static Label title(Texts texts, String key) {
        Label title = new Label(texts.of(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    Node root() {
        return root;
    }

    EncoderControl control() {
        return control;
    }

    /** Does nothing while nobody watches. */
    void requestKeyFrame() {
        if (!keyFrame.isDisabled()) {
            background.execute(control::requestKeyFrame);
        }
    }

    /** @param url what plays it; null while the server is stopped */
    void show(EncoderLine line, String url) {
        keyFrame.setDisable(!line.isWatched());
        identity.show(line);
        idle.show(!line.isWatched(), url);
        times.setVisible(line.isWatched());
        figures.show(line);
        counts.show(line);
        parameters.show(line);
        latency.show(line);
    }
}
