package dev.tilecast.app.ui.encoder;

import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Columns of numbers, right-aligned under their titles, in widths that do not change. JavaFX thread. */
final class NumberGrid {
    private final Texts texts;
    private final String prefix;
    private final GridPane grid = new GridPane(8, 1);

    /**
     * @param prefix of the titles' texts; each has a tooltip, its name with {@code .tip}
     * @param widths of the columns behind the first, which takes what is left
     */
    NumberGrid(Texts texts, String prefix, List<String> columns, List<Integer> widths) {
        this.texts = texts;
        this.prefix = prefix;
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        grid.getStyleClass().add("number-grid");
        for (int i = 0; i < columns.size(); i++) {
            ColumnConstraints constraints = new ColumnConstraints(widths.get(i));
            constraints.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
            grid.add(title("column." + columns.get(i)), i + 1, 0);
        }
    }

    private Label title(String key) {
        Label title = new Label(texts.of(prefix + "." + key));
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setTooltip(new Tooltip(texts.of(prefix + "." + key + ".tip")));
        title.getStyleClass().add("number-title");
        return title;
    }

    GridPane root() {
        return grid;
    }

    /** A name with a tooltip at the left of that row. */
    Label name(int row, String key) {
        Label name = new Label(texts.of(prefix + "." + key));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip(texts.of(prefix + "." + key + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        name.setTooltip(tip);
        name.setAccessibleHelp(tip.getText());
        grid.add(name, 0, row);
        return name;
    }

    /** An empty number in that row and column. */
    Label number(int row, int column, String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(label, column + 1, row);
        return label;
    }
}
