package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.encoder.ParameterChange.Outcome;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.app.ui.undo.UndoableChoice;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** One parameter of an encoder; below it, why the last value was refused. JavaFX thread. */
final class ParameterRow implements ValueEditor.Target {
    private static final Duration PATIENCE = Duration.millis(300);

    private final Texts texts;
    private final String name;
    private final String title;
    private final String tip;
    private final Consumer<UndoableChoice> did;
    private final ParameterChange change;
    private final ValueEditor editor;
    private final Label refusal = new Label();
    private final ProgressIndicator progress = new ProgressIndicator();
    private final PauseTransition untilProgress = new PauseTransition(PATIENCE);
    private final VBox root;
    private EncoderLine newest;
    private String written = "";
    /** What was set before the values that are under way; null where they are not to be undone. */
    private String former;

    private long settledNanoTime = Long.MIN_VALUE;

    /**
     * @param title beside the editor
     * @param makeEditor is given what takes the value
     * @param window runs what is given to it on the JavaFX thread
     * @param did told of every value that was taken
     */
    ParameterRow(
            Texts texts,
            EncoderControl encoder,
            String name,
            String title,
            String tip,
            Function<ValueEditor.Target, ValueEditor> makeEditor,
            Executor background,
            Executor window,
            Consumer<UndoableChoice> did) {
        this.texts = texts;
        this.name = name;
        this.title = title;
        this.did = did;
        this.tip = tip;
        change = new ParameterChange(encoder, name, background, window, this::settle);
        editor = makeEditor.apply(this);
        Label label = new Label(title);
        label.getStyleClass().add("parameter-title");
        label.setLabelFor(editor.field());
        label.setTooltip(new Tooltip(tip));
        editor.field().setAccessibleText(title);
        refusal.getStyleClass().add("refusal");
        refusal.setId("encoder-" + name + "-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("parameter-progress");
        progress.setAccessibleText(texts.of("encoder.waiting"));
        Tooltip.install(progress, new Tooltip(texts.of("encoder.waiting")));
        untilProgress.setOnFinished(event -> progress.setVisible(change.isUnderWay()));
        progress.setVisible(false);
        HBox.setHgrow(editor.root(), Priority.ALWAYS);
        HBox line = new HBox(4, label, progress, editor.root());
        line.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(2, line, refusal);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                sayRefusal("");
            }
        });
        sayRefusal("");
    }

    Node root() {
        return root;
    }

    void show(EncoderLine line) {
        newest = line;
        if (!change.isUnderWay() && !editor.isBeingEdited() && line.nanoTime() >= settledNanoTime) {
            editor.show(line);
        }
    }

    @Override
    public void set(String value, String asWritten) {
        if (!change.isUnderWay()) {
            former = set();
        }
        begin(value, asWritten);
    }

    /** As the encoder has it now; null where that cannot be set again, since nothing was. */
    private String set() {
        if (newest == null) {
            return null;
        }
        String value = name.equals("bitrate")
                ? Long.toString(newest.setBitRate()).replaceFirst("^0$", "")
                : newest.parameter(name);
        return value.isEmpty() ? null : value;
    }

    /** Takes a value back, or sets it again; that is no new choice. */
    private void setAgain(String value) {
        former = null;
        begin(value, value);
    }

    private void begin(String value, String asWritten) {
        sayRefusal("");
        written = asWritten;
        change.set(value);
        untilProgress.playFromStart();
    }

    @Override
    public void refuse(String value, String why) {
        sayRefusal(texts.of("encoder.refused", value, why));
        editor.show(newest);
    }

    private void settle(Outcome outcome) {
        untilProgress.stop();
        progress.setVisible(false);
        if (outcome.refusal() == null) {
            // A line that was read before would bring the old value back for a moment.
            settledNanoTime = System.nanoTime();
            String before = former;
            String after = outcome.value();
            if (before != null && !before.equals(after)) {
                did.accept(new UndoableChoice(
                        texts.of("undo.parameter", title, before, written),
                        () -> setAgain(after),
                        () -> setAgain(before)));
            }
        } else {
            refuse(written, outcome.refusal());
        }
    }

    private void sayRefusal(String text) {
        refusal.setText(text);
        refusal.setVisible(!text.isEmpty());
        refusal.setManaged(!text.isEmpty());
        // The field itself tells it to a screen reader, which does not read what merely appears beside it.
        editor.field().setAccessibleHelp(text.isEmpty() ? tip : text);
    }
}
