package dev.tilecast.app.ui.clock;

import dev.tilecast.app.clock.LatencyWindow;
import dev.tilecast.app.clock.LatencyWindow.Sample;
import dev.tilecast.app.ui.plot.FigureColumns;
import dev.tilecast.app.ui.plot.Ink;
import dev.tilecast.app.ui.plot.TimePlot;
import dev.tilecast.app.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Latency now, median, 99 % and maximum, with a spark line of the last ten seconds. JavaFX thread. */
final class LatencyFigures {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double PLOT_HEIGHT = 84;
    private static final double LEAST_SPAN_MILLIS = 40;
    /** The clock is read to the hundredth of a second: a reading below 0 by less than that is drawn as 0. */
    private static final double PRECISION_MILLIS = 10;

    private final FigureColumns figures;
    private final TimePlot line =
            new TimePlot(TimeUnit.NANOSECONDS.toSeconds(LatencyWindow.SPAN_NANOS), LEAST_SPAN_MILLIS, PLOT_HEIGHT);
    private final VBox root;

    LatencyFigures(Texts texts, String prefix) {
        figures = new FigureColumns(
                texts, prefix, List.of("millis"), List.of("now", "median", "most99", "most", "count"));
        line.setId(prefix.replace('.', '-') + "-line");
        line.setAccessibleText(texts.of("clock.line.tip"));
        root = new VBox(6, figures.root(), line);
    }

    Node root() {
        return root;
    }

    void show(LatencyWindow.Figures found) {
        figures.show(0, 0, found.now(), 0);
        figures.show(1, 0, found.median(), 0);
        figures.show(2, 0, found.most99(), 0);
        figures.show(3, 0, found.most(), 0);
        figures.show(4, 0, found.count(), 0);
        long now = System.nanoTime();
        Sample[] samples = found.samples();
        line.show(
                List.of(new TimePlot.Line(
                        Ink.FIRST,
                        false,
                        Arrays.stream(samples)
                                .mapToDouble(sample -> (now - sample.nanoTime()) / NANOS_PER_SECOND)
                                .toArray(),
                        Arrays.stream(samples)
                                .mapToDouble(LatencyFigures::drawn)
                                .toArray())),
                List.of());
    }

    private static double drawn(Sample sample) {
        return sample.millis() < 0 && sample.millis() > -PRECISION_MILLIS ? 0 : sample.millis();
    }
}
