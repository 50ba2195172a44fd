package dev.tilecast.app.ui.clock;

import dev.tilecast.app.clock.ClockReader;
import dev.tilecast.app.clock.LatencyWindow;
import dev.tilecast.app.clock.PictureFile;
import dev.tilecast.app.clock.ShownClock;
import dev.tilecast.app.clock.WindowReading;
import dev.tilecast.app.ui.plot.FigureColumns;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

/** Reads the clock in a real player's window: from the screen, or from a picture file. JavaFX thread. */
final class WindowSection {
    private final Texts texts;
    private final PictureChoice files;
    private final ToggleButton watch;
    private final Button file;
    private final TextField region = new TextField();
    private final Label told = new Label();
    private final LatencyFigures figures;
    private final LatencyWindow window = new LatencyWindow();
    private final VBox root;
    private ScreenWatch watching;

    WindowSection(Texts texts, PictureChoice files) {
        this.texts = texts;
        this.files = files;
        watch = new ToggleButton(texts.of("clock.screen"));
        watch.setId("clock-screen");
        watch.setMinWidth(Region.USE_PREF_SIZE);
        watch.setTooltip(new Tooltip(texts.of("clock.screen.tip")));
        watch.setOnAction(event -> watch(watch.isSelected()));
        file = new Button(texts.of("clock.file"));
        file.setId("clock-file");
        file.setMinWidth(Region.USE_PREF_SIZE);
        file.setTooltip(new Tooltip(texts.of("clock.file.tip")));
        file.setOnAction(event -> readFile());
        region.setId("clock-region");
        region.setPromptText(texts.of("clock.region"));
        region.setTooltip(new Tooltip(texts.of("clock.region.tip")));
        region.setAccessibleText(texts.of("clock.region.tip"));
        region.setMinWidth(60);
        HBox.setHgrow(region, Priority.ALWAYS);
        told.setId("clock-window-told");
        told.setText(texts.of("clock.window.hint"));
        told.setWrapText(true);
        told.getStyleClass().add("clock-quiet");
        figures = new LatencyFigures(texts, "clock.window");
        HBox bar = new HBox(4, watch, region, file);
        bar.getStyleClass().add("clock-bar");
        Label heading = FigureColumns.named(texts, "clock.window");
        heading.getStyleClass().add("plot-heading");
        root = new VBox(8, heading, bar, told, figures.root());
        figures.show(window.figures(System.nanoTime()));
    }

    Node root() {
        return root;
    }

    void toggleScreen() {
        watch.fire();
    }

    void readFile() {
        files.open(root.getScene() == null ? null : root.getScene().getWindow(), texts.of("clock.file.title"))
                .ifPresent(path -> Thread.ofVirtual().name("clock-file").start(() -> read(path)));
    }

    private void read(Path path) {
        String answer;
        try {
            PictureFile picture = PictureFile.read(path);
            ShownClock shown = new ClockReader().find(picture.picture());
            WindowReading reading =
                    WindowReading.of(shown, picture.written(), picture.written(), ZoneId.systemDefault());
            String name = String.valueOf(path.getFileName());
            answer = shown instanceof ShownClock.Read
                    ? texts.of(
                            "clock.file.read",
                            name,
                            ShownText.of(texts, shown),
                            Numbers.whole(Math.round(reading.latency())))
                    : name + ": " + ShownText.of(texts, shown);
        } catch (IOException unusable) {
            answer = unusable.getMessage();
        }
        String told = answer;
        Platform.runLater(() -> this.told.setText(told));
    }

    private void watch(boolean on) {
        close();
        if (!on) {
            return;
        }
        Optional<Rectangle2D> typed = ScreenRegion.parse(region.getText());
        if (typed.isEmpty() && !region.getText().isBlank()) {
            told.setText(texts.of("clock.region.bad", region.getText()));
            return;
        }
        window.clear();
        watch.setSelected(true);
        watching = new ScreenWatch(typed.orElse(Screen.getPrimary().getBounds()), this::show, why -> {
            told.setText(texts.of("clock.screen.failed", why));
            close();
        });
    }

    private void show(WindowReading reading) {
        long now = System.nanoTime();
        if (reading.shown() instanceof ShownClock.Read) {
            window.add(now, reading.latency());
            told.setText(texts.of("clock.screen.read", ShownText.of(texts, reading.shown()), Numbers.whole((long)
                    Math.ceil(reading.uncertainty() + ClockReader.RESOLUTION_MILLIS / 2.0))));
        } else {
            told.setText(ShownText.of(texts, reading.shown()));
        }
        figures.show(window.figures(now));
    }

    /** No pictures are taken any more. */
    void close() {
        watch.setSelected(false);
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }
}
