package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.CsvExport;
import dev.tilecast.app.frame.FlvExport;
import dev.tilecast.app.frame.RecordedFrame;
import dev.tilecast.app.ui.text.Texts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Writes the shown range to files, and says below its buttons how that went. JavaFX thread. */
final class ExportBar {
    /**
     * What is shown.
     *
     * @param frames all that are recorded, oldest first
     */
    record Shown(List<RecordedFrame> frames, long firstSequence, long lastSequence) {
        List<RecordedFrame> range() {
            return frames.stream()
                    .filter(frame -> frame.sequence() >= firstSequence && frame.sequence() <= lastSequence)
                    .toList();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(Path file) throws IOException;
    }

    private final Texts texts;
    private final FileChoice files;
    private final Supplier<Shown> shown;
    private final Executor background;
    private final Executor window;
    private final Label told = new Label();
    private final Button flv;
    private final Button csv;
    private final HBox buttons;

    /** @param background writes the files */
    ExportBar(Texts texts, FileChoice files, Supplier<Shown> shown, Executor background, Executor window) {
        this.texts = texts;
        this.files = files;
        this.shown = shown;
        this.background = background;
        this.window = window;
        told.setId("frames-export-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.getStyleClass().add("hint");
        tell("");
        flv = button("flv", this::exportFlv);
        csv = button("csv", this::exportCsv);
        buttons = new HBox(4, flv, csv);
    }

    private Button button(String format, Runnable export) {
        Button button = new Button(texts.of("frames.export." + format));
        button.setId("frames-export-" + format);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("frames.export." + format + ".tip")));
        button.setOnAction(event -> export.run());
        return button;
    }

    Node buttons() {
        return buttons;
    }

    Node told() {
        return new VBox(told);
    }

    void tell(String text) {
        told.setText(text);
        told.setVisible(!text.isEmpty());
        told.setManaged(!text.isEmpty());
    }

    void exportFlv() {
        Shown now = shown.get();
        List<RecordedFrame> range = FlvExport.range(now.frames(), now.firstSequence(), now.lastSequence());
        if (range.isEmpty()) {
            tell(texts.of("frames.export.flv.nothing"));
            return;
        }
        export("flv", range.size(), file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                FlvExport.write(range, out);
            }
        });
    }

    void exportCsv() {
        List<RecordedFrame> range = shown.get().range();
        if (range.isEmpty()) {
            tell(texts.of("frames.export.csv.nothing"));
            return;
        }
        export("csv", range.size(), file -> Files.writeString(file, CsvExport.of(range)));
    }

    private void export(String format, int frames, Writing writing) {
        String title = texts.of("frames.export." + format + ".title");
        files.save(buttons.getScene().getWindow(), title, "frames." + format)
                .ifPresent(file -> background.execute(() -> {
                    String result;
                    try {
                        writing.write(file);
                        result = texts.of("frames.export.done", frames, file);
                    } catch (IOException failure) {
                        result = texts.of("frames.export.failed", file, failure.toString());
                    }
                    String said = result;
                    window.execute(() -> tell(said));
                }));
    }
}
