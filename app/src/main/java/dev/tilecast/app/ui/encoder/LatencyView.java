package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** How long frames take, stage by stage. JavaFX thread. */
final class LatencyView {
    private static final String NONE = "–";

    private final NumberGrid grid;
    private final Map<LatencyStage, Row> rows = new EnumMap<>(LatencyStage.class);

    private record Row(Label median, Label percentile99, Label most) {
        void show(LatencySummary summary) {
            boolean none = summary == null || summary.count() == 0;
            median.setText(none ? NONE : millis(summary.median()));
            percentile99.setText(none ? NONE : millis(summary.percentile99()));
            most.setText(none ? NONE : millis(summary.most()));
        }

        private static String millis(long nanos) {
            return Numbers.decimal(nanos / 1e6, 2);
        }
    }

    LatencyView(Texts texts) {
        grid = new NumberGrid(texts, "encoder.latency", List.of("median", "percentile99", "most"), List.of(66, 66, 66));
        for (LatencyStage stage : LatencyStage.values()) {
            String id = stage.name().toLowerCase(Locale.ROOT);
            int row = stage.ordinal() + 1;
            Label name = grid.name(row, id);
            if (stage == LatencyStage.WHOLE) {
                name.getStyleClass().add("whole");
            }
            rows.put(
                    stage,
                    new Row(
                            grid.number(row, 0, "latency-" + id + "-median"),
                            grid.number(row, 1, "latency-" + id + "-99"),
                            grid.number(row, 2, "latency-" + id + "-most")));
        }
    }

    Node root() {
        return grid.root();
    }

    void show(EncoderLine line) {
        rows.forEach((stage, row) -> row.show(line.snapshot().latency().get(stage)));
    }
}
