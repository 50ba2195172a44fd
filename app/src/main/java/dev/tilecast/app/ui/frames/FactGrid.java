package dev.tilecast.app.ui.frames;

import dev.tilecast.app.ui.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Names with a text beside each. JavaFX thread. */
final class FactGrid {
    private final GridPane grid = new GridPane(12, 2);
    private final Map<String, Label> values = new HashMap<>();

    /** @param prefix of the texts and ids */
    FactGrid(Texts texts, String prefix, List<String> facts) {
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(60);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        for (String fact : facts) {
            Label name = FigureGrid.label(texts, prefix + "." + fact);
            name.getStyleClass().add("number-title");
            Label value = new Label();
            value.setId(prefix.replace('.', '-') + "-" + fact);
            value.setWrapText(true);
            values.put(fact, value);
            RowConstraints top = new RowConstraints();
            top.setValignment(VPos.TOP);
            grid.getRowConstraints().add(top);
            grid.addRow(values.size() - 1, name, value);
        }
        grid.getStyleClass().add("number-grid");
    }

    Node root() {
        return grid;
    }

    void set(String fact, String text) {
        values.get(fact).setText(text);
    }
}
