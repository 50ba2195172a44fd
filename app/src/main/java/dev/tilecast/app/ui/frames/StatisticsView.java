package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.FrameStatistics;
import dev.tilecast.app.frame.Summary;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Figures of the frames shown. JavaFX thread. */
final class StatisticsView {
    private static final double BYTES_PER_KILOBYTE = 1_000;
    private static final double BITS_PER_MEGABIT = 1e6;

    private final FigureGrid sizes;
    private final FigureGrid times;
    private final FigureGrid rates;
    private final VBox root;

    StatisticsView(Texts texts) {
        sizes = new FigureGrid(
                texts, "frames.sizes", List.of("count", "mean", "most95", "most"), List.of("key", "inter", "all"));
        times = new FigureGrid(
                texts, "frames.times", List.of("mean", "most95", "most"), List.of("encoding", "latency"));
        rates = new FigureGrid(
                texts, "frames.rates", List.of("value"), List.of("bits", "frames", "interval", "seconds", "lost"));
        root = new VBox(10, sizes.root(), times.root(), rates.root());
        root.setId("frames-statistics");
        root.getStyleClass().add("frames-statistics");
    }

    Node root() {
        return root;
    }

    void show(FrameStatistics statistics) {
        size(0, statistics.keySizes());
        size(1, statistics.interSizes());
        size(2, statistics.sizes());
        time(0, statistics.encoding());
        time(1, statistics.latency());
        rates.decimal(0, 0, statistics.bitsPerSecond() / BITS_PER_MEGABIT, 2);
        rates.decimal(1, 0, statistics.framesPerSecond(), 1);
        rates.decimal(2, 0, statistics.keyFrameFrames(), 1);
        rates.decimal(3, 0, statistics.keyFrameSeconds(), 2);
        rates.whole(4, 0, statistics.lost());
    }

    private void size(int row, Summary bytes) {
        sizes.whole(row, 0, bytes.count());
        sizes.decimal(row, 1, bytes.mean() / BYTES_PER_KILOBYTE, 1);
        sizes.decimal(row, 2, bytes.percentile95() / BYTES_PER_KILOBYTE, 1);
        sizes.decimal(row, 3, bytes.most() / BYTES_PER_KILOBYTE, 1);
    }

    private void time(int row, Summary millis) {
        times.decimal(row, 0, millis.mean(), 1);
        times.decimal(row, 1, millis.percentile95(), 1);
        times.decimal(row, 2, millis.most(), 1);
    }
}
