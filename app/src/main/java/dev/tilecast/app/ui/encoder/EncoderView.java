package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.undo.UndoableChoice;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** The panel of the selected source's broadcasts, one at a time. JavaFX thread. */
public final class EncoderView {
    private final Texts texts;
    private final Executor background;
    private final Executor window;
    private final Consumer<UndoableChoice> did;
    private final BroadcastChooser chooser;
    private final Label empty = new Label();
    private final VBox content = new VBox(8);
    private final TitledPane root;
    private Object source;
    private BroadcastView shown;

    /**
     * @param background runs what may wait for a frame
     * @param window runs what is given to it on the JavaFX thread
     * @param did told of every parameter that was changed
     */
    public EncoderView(Texts texts, Executor background, Executor window, Consumer<UndoableChoice> did) {
        this.did = did;
        this.texts = texts;
        this.background = background;
        this.window = window;
        chooser = new BroadcastChooser(texts);
        empty.setId("encoder-empty");
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        content.getStyleClass().add("encoder");
        root = new TitledPane(texts.of("encoder.title"), content);
        root.setId("encoder");
        root.getStyleClass().add("fold");
        root.setAnimated(false);
        showNothing();
    }

    public TitledPane root() {
        return root;
    }

    /** False while the panel is folded up, so that nothing need be read for it. */
    public ReadOnlyBooleanProperty open() {
        return root.expandedProperty();
    }

    /**
     * Shows the newest reading.
     *
     * @param title the source's name
     * @param urlOf what plays a broadcast; null while the server is stopped
     */
    public void show(EncoderReading<?> reading, String title, Function<EncoderLine, String> urlOf) {
        List<EncoderLine> lines = reading.lines();
        root.setText(reading.source() == null ? texts.of("encoder.title") : texts.of("encoder.title.of", title));
        if (lines.isEmpty()) {
            showNothing();
            return;
        }
        if (!reading.source().equals(source)) {
            source = reading.source();
            chooser.forget();
        }
        EncoderLine line = chooser.choose(lines);
        if (shown == null || !shown.control().equals(line.control())) {
            shown = new BroadcastView(texts, line.control(), background, window, did);
            content.getChildren().setAll(chooser.root(), shown.root());
        }
        shown.show(line, urlOf.apply(line));
    }

    private void showNothing() {
        shown = null;
        empty.setText(texts.of("encoder.empty"));
        content.getChildren().setAll(empty);
    }

    /** Of the broadcast that is shown, where somebody watches it. */
    public void requestKeyFrame() {
        if (shown != null) {
            shown.requestKeyFrame();
        }
    }
}
