package dev.tilecast.app.ui.handlers;

import dev.tilecast.app.latency.CallTimes;
import dev.tilecast.app.ui.charts.BarChart;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A handler's counts, rates and times. JavaFX thread. */
final class HandlerFigures {
    private static final int DECADE = 3;

    private final Texts texts;
    private final GridPane grid = new GridPane(8, 3);
    private final List<Label> numbers = new ArrayList<>();
    private final BarChart chart;
    private final VBox root;

    HandlerFigures(Texts texts) {
        this.texts = texts;
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints(84);
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        grid.add(explained("handler.column.total"), 1, 0);
        grid.add(explained("handler.column.rate"), 2, 0);
        counts(1, "calls");
        counts(2, "refusals");
        counts(3, "failures");
        time(4, "median");
        time(5, "percentile99");
        time(6, "most");
        chart = new BarChart(texts.of("handler.histogram"));
        Label title = explained("handler.histogram");
        title.getStyleClass().setAll("label", "section-title");
        root = new VBox(4, grid, title, chart.root());
    }

    private Label explained(String key) {
        Label label = new Label(texts.of(key));
        label.getStyleClass().add("detail-name");
        Tooltip tip = new Tooltip(texts.of(key + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        label.setTooltip(tip);
        label.setAccessibleHelp(tip.getText());
        return label;
    }

    private void counts(int row, String id) {
        grid.add(explained("handler.figure." + id), 0, row);
        grid.add(number("handler-" + id), 1, row);
        grid.add(number("handler-" + id + "-rate"), 2, row);
    }

    private void time(int row, String id) {
        grid.add(explained("handler.figure." + id), 0, row);
        grid.add(number("handler-" + id), 1, row);
    }

    private Label number(String id) {
        Label number = new Label();
        number.setId(id);
        number.getStyleClass().add("number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        numbers.add(number);
        return number;
    }

    Node root() {
        return root;
    }

    void show(HandlerReading reading) {
        CallTimes.Summary times = reading.times();
        List<String> shown = List.of(
                Numbers.whole(reading.counts().calls()),
                Numbers.decimal(reading.callsPerSecond(), 1),
                Numbers.whole(reading.counts().refusals()),
                Numbers.decimal(reading.refusalsPerSecond(), 1),
                Numbers.whole(reading.counts().failures()),
                Numbers.decimal(reading.failuresPerSecond(), 1),
                NanoWords.millis(times.median()),
                NanoWords.millis(times.percentile99()),
                NanoWords.millis(times.most()));
        for (int i = 0; i < shown.size(); i++) {
            numbers.get(i).setText(shown.get(i));
        }
        List<BarChart.Value> bars = new ArrayList<>();
        for (CallTimes.Bucket bucket : times.buckets()) {
            bars.add(bar(bucket, bars.size()));
        }
        chart.show(bars);
    }

    /** Each decade has its label. */
    private BarChart.Value bar(CallTimes.Bucket bucket, int index) {
        String from = NanoWords.of(bucket.fromNanos());
        String calls = Numbers.whole(bucket.calls());
        String words = bucket.toNanos() == Long.MAX_VALUE
                ? texts.of("handler.histogram.last", from, calls)
                : texts.of("handler.histogram.bar", from, NanoWords.of(bucket.toNanos()), calls);
        return new BarChart.Value(index % DECADE == 1 ? from : "", words, bucket.calls());
    }
}
