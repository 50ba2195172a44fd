package dev.tilecast.app.ui.frames;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Says what the bars' and lines' shapes and colours mean. JavaFX thread. */
final class LegendView {
    private final FlowPane root = new FlowPane(12, 2);

    LegendView(Texts texts) {
        root.setId("frames-legend");
        root.getStyleClass().add("frames-legend");
        for (String what : List.of("key", "inter", "lost", "encoding", "latency")) {
            Region mark = new Region();
            mark.getStyleClass().addAll("frames-mark", "frames-mark-" + what);
            Label label = new Label(texts.of("frames.legend." + what), mark);
            Tooltip tip = new Tooltip(texts.of("frames.legend." + what + ".tip"));
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            label.setTooltip(tip);
            root.getChildren().add(label);
        }
    }

    Node root() {
        return root;
    }
}
