package dev.tilecast.app.ui.timestamps;

import dev.tilecast.app.tap.FrameTaps;
import dev.tilecast.app.timestamps.TimestampRecording;
import dev.tilecast.app.timestamps.TimestampReport;
import dev.tilecast.app.timestamps.TrackFigures;
import dev.tilecast.app.ui.inspect.ConsoleCommand;
import dev.tilecast.app.ui.inspect.InspectorPane;
import dev.tilecast.app.ui.inspect.Subject;
import dev.tilecast.app.ui.plot.FigureColumns;
import dev.tilecast.app.ui.plot.TimePlot;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Media time against the wall clock over the last minute. While it is closed nothing is tapped. JavaFX thread. */
public final class TimestampsPane implements InspectorPane {
    private static final double LEAST_SPAN_MILLIS = 20;
    private static final double PLOT_HEIGHT = 170;

    private final Texts texts;
    private final FrameTaps taps;
    private final TimePlot plot =
            new TimePlot(TimeUnit.NANOSECONDS.toSeconds(TimestampRecording.SPAN_NANOS), LEAST_SPAN_MILLIS, PLOT_HEIGHT);
    private final Label hint = new Label();
    private final Label held = new Label();
    private final ToggleButton pause;
    private final FigureColumns figures;
    private final FigureColumns skew;
    private final MarkList marks;
    private final VBox root;
    private TimestampReport newest = TimestampReport.none();
    private Subject subject;
    private TimestampFollowing following;

    public TimestampsPane(Texts texts, FrameTaps taps) {
        this.texts = texts;
        this.taps = taps;
        plot.setId("timestamps-plot");
        plot.setAccessibleText(texts.of("timestamps.plot.tip"));
        Tooltip.install(plot, new Tooltip(texts.of("timestamps.plot.tip")));
        hint.setId("timestamps-hint");
        hint.setText(texts.of("timestamps.empty"));
        hint.setWrapText(true);
        hint.getStyleClass().add("timestamps-quiet");
        held.setId("timestamps-held");
        held.setText(texts.of("timestamps.held"));
        held.setMaxWidth(Double.MAX_VALUE);
        held.getStyleClass().add("timestamps-held");
        pause = new ToggleButton(texts.of("timestamps.pause"));
        pause.setId("timestamps-pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setTooltip(new Tooltip(texts.of("timestamps.pause.tip")));
        pause.setOnAction(event -> show(newest));
        Button clear = new Button(texts.of("timestamps.clear"));
        clear.setId("timestamps-clear");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setTooltip(new Tooltip(texts.of("timestamps.clear.tip")));
        clear.setOnAction(event -> clear());
        figures = new FigureColumns(
                texts,
                "timestamps.figures",
                List.of("video", "audio"),
                List.of("frames", "mean", "jitter", "most", "drift", "composition"));
        skew = new FigureColumns(texts, "timestamps.between", List.of("millis"), List.of("skew"));
        marks = new MarkList(texts);
        HBox bar = new HBox(4, pause, clear);
        bar.getStyleClass().add("timestamps-bar");
        VBox content = new VBox(
                8,
                hint,
                heading("timestamps.plot"),
                plot,
                legend(),
                figures.root(),
                skew.root(),
                heading("timestamps.marks"),
                marks.root());
        content.getStyleClass().add("timestamps-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("timestamps-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(bar, held, scroll);
        root.setId("timestamps");
        root.getStyleClass().add("timestamps");
        root.setMinWidth(0);
        show(newest);
    }

    private Node heading(String key) {
        Label heading = FigureColumns.named(texts, key);
        heading.getStyleClass().add("plot-heading");
        return heading;
    }

    private Node legend() {
        HBox legend = new HBox(12);
        legend.getStyleClass().add("timestamps-legend");
        for (String line : List.of("video", "composition", "audio")) {
            Label label = FigureColumns.named(texts, "timestamps.legend." + line);
            Region mark = new Region();
            mark.getStyleClass().addAll("timestamps-line", "timestamps-line-" + line);
            label.setGraphic(mark);
            legend.getChildren().add(label);
        }
        return legend;
    }

    @Override
    public String id() {
        return "timestamps";
    }

    @Override
    public boolean canShow(Subject shown) {
        return shown instanceof Subject.Source
                || shown instanceof Subject.PlayerStream
                || shown instanceof Subject.Remote
                || shown instanceof Subject.Capture;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void open(Subject newSubject) {
        if (newSubject.equals(subject)) {
            return;
        }
        close();
        subject = newSubject;
        pause.setSelected(false);
        show(TimestampReport.none());
        TimestampFollowing[] begun = new TimestampFollowing[1];
        begun[0] = new TimestampFollowing(taps, newSubject, Platform::runLater, report -> {
            if (following == begun[0]) {
                newest = report;
                show(report);
            }
        });
        following = begun[0];
    }

    @Override
    public void close() {
        if (subject != null) {
            following.close();
            following = null;
            subject = null;
            newest = TimestampReport.none();
        }
    }

    private void clear() {
        if (following != null) {
            following.clear();
        }
    }

    private void show(TimestampReport report) {
        held.setVisible(pause.isSelected());
        held.setManaged(pause.isSelected());
        if (pause.isSelected()) {
            return;
        }
        hint.setVisible(report.points().isEmpty());
        hint.setManaged(report.points().isEmpty());
        // A capture's last minute ends with its last frame.
        long now = subject instanceof Subject.Capture && !report.points().isEmpty()
                ? report.points().getLast().wallNanos()
                : System.nanoTime();
        plot.show(DriftLines.of(report, now), DriftLines.marks(report, now));
        show(0, report.video());
        show(1, report.audio());
        skew.show(0, 0, report.skew(), 0);
        marks.show(report.marks());
    }

    private void show(int column, TrackFigures track) {
        figures.show(0, column, track.frames(), 0);
        figures.show(1, column, track.meanInterval(), 1);
        figures.show(2, column, track.jitter(), 1);
        figures.show(3, column, track.mostInterval(), 0);
        figures.show(4, column, track.driftPpm(), 0);
        figures.show(5, column, track.composition(), 0);
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of(
                new ConsoleCommand(
                        "timestamps.pause",
                        texts.of("timestamps.command.pause"),
                        new KeyCodeCombination(KeyCode.SPACE),
                        pause::fire),
                new ConsoleCommand("timestamps.clear", texts.of("timestamps.command.clear"), null, this::clear));
    }
}
