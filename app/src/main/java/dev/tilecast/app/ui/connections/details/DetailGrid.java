package dev.tilecast.app.ui.connections.details;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** Names and values below each other; a refresh changes only the values that changed. JavaFX thread. */
final class DetailGrid {
    private static final double NAMES = 128;

    private final GridPane grid = new GridPane(10, 3);
    private final List<Label> values = new ArrayList<>();
    private List<Detail> shown = List.of();

    DetailGrid() {
        grid.getStyleClass().add("detail-grid");
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, rest);
    }

    Node root() {
        return grid;
    }

    void show(List<Detail> details) {
        if (details.equals(shown)) {
            return;
        }
        if (!names(details).equals(names(shown))) {
            rebuild(details);
        }
        for (int i = 0; i < details.size(); i++) {
            values.get(i).setText(details.get(i).value());
        }
        shown = details;
    }

    private static List<String> names(List<Detail> details) {
        return details.stream().map(Detail::name).toList();
    }

    private void rebuild(List<Detail> details) {
        grid.getChildren().clear();
        values.clear();
        for (Detail detail : details) {
            Label name = new Label(detail.name());
            name.getStyleClass().add("detail-name");
            name.setWrapText(true);
            if (!detail.tip().isEmpty()) {
                Tooltip tip = new Tooltip(detail.tip());
                tip.setWrapText(true);
                tip.setMaxWidth(380);
                tip.setShowDuration(Duration.seconds(30));
                name.setTooltip(tip);
                name.setAccessibleHelp(detail.tip());
            }
            Label value = new Label();
            value.setWrapText(true);
            value.getStyleClass().add("detail-value");
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(values.size(), name, value);
            values.add(value);
        }
    }

    /** Everything that is shown, to copy. */
    String asText() {
        return shown.stream()
                .map(detail -> detail.name() + "\t" + detail.value())
                .collect(Collectors.joining("\n"));
    }
}
