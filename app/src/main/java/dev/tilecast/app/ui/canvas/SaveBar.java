package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.PngFile;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Saves the canvas or the view and copies a pixel. JavaFX thread. */
final class SaveBar {
    private static final int LOSSLESS = 100;

    private final Texts texts;
    private final FileChoice files;
    private final Supplier<CanvasInspection> inspection;
    private final Label said = new Label();
    private final FlowPane root;
    private PaintedView newest;

    /** @param inspection null while nothing is looked at */
    SaveBar(Controls controls, FileChoice files, Supplier<CanvasInspection> inspection, Runnable copyPixel) {
        texts = controls.texts();
        this.files = files;
        this.inspection = inspection;
        said.setId("canvas-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        root = new FlowPane(
                6,
                6,
                controls.button("saveCanvas", this::saveCanvas),
                controls.button("saveView", this::saveView),
                controls.button("copyPixel", copyPixel),
                said);
    }

    Node root() {
        return root;
    }

    void begin() {
        newest = null;
        said.setText("");
        root.setDisable(true);
    }

    void show(PaintedView painted) {
        newest = painted;
        root.setDisable(false);
    }

    void saveCanvas() {
        if (newest == null) {
            return;
        }
        int layer = newest.request().layer();
        files.toSave("canvas.png")
                .ifPresent(file -> inspection
                        .get()
                        .read(canvas -> save(file, () -> {
                            int there = Math.min(layer, canvas.layers() - 1);
                            Files.write(file, new ImageApi().encode(canvas, there, "png", LOSSLESS));
                        })));
    }

    void saveView() {
        PaintedView view = newest;
        if (view != null) {
            files.toSave("view.png")
                    .ifPresent(file -> inspection
                            .get()
                            .read(canvas -> save(file, () -> {
                                write(file, view, canvas);
                            })));
        }
    }

    private static void write(Path file, PaintedView view, Canvas canvas) throws IOException {
        int width = view.request().view().width();
        int height = view.request().view().height();
        IntBuffer pixels = IntBuffer.allocate(width * height);
        new ViewMaker().paint(view.request(), canvas, view.comparison(), pixels);
        PngFile.write(file, width, height, pixels);
    }

    /** What writes a file. */
    private interface Writing {
        void run() throws IOException;
    }

    private void save(Path file, Writing writing) {
        String outcome;
        try {
            writing.run();
            outcome = texts.of("canvas.saved", file.getFileName());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            outcome = texts.of("canvas.unsaved", file, e.getMessage());
        }
        String text = outcome;
        Platform.runLater(() -> said.setText(text));
    }

    void say(String text) {
        said.setText(text);
    }
}
