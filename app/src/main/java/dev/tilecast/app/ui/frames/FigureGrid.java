package dev.tilecast.app.ui.frames;

import dev.tilecast.app.ui.plot.FigureColumns;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Rows of numbers under titles, right-aligned, in widths that do not change. JavaFX thread. */
final class FigureGrid {
    private static final double WIDTH = 52;
    private static final String UNKNOWN = "–";

    private final GridPane grid = new GridPane(4, 2);
    private final Label[][] numbers;

    /** @param prefix of the texts and ids; each text has a tooltip, its name with {@code .tip} */
    FigureGrid(Texts texts, String prefix, List<String> columns, List<String> rows) {
        numbers = new Label[rows.size()][columns.size()];
        grid.getStyleClass().add("number-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        Label heading = new Label(texts.of(prefix + ".heading"));
        heading.getStyleClass().add("number-title");
        grid.add(heading, 0, 0);
        for (int column = 0; column < columns.size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints(WIDTH);
            constraints.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
            Label title = label(texts, prefix + ".column." + columns.get(column));
            title.getStyleClass().add("number-title");
            grid.add(title, column + 1, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            grid.add(label(texts, prefix + "." + rows.get(row)), 0, row + 1);
            for (int column = 0; column < columns.size(); column++) {
                Label number = new Label(UNKNOWN);
                number.setId(prefix.replace('.', '-') + "-" + rows.get(row) + "-" + columns.get(column));
                number.getStyleClass().add("number");
                number.setMinWidth(Region.USE_PREF_SIZE);
                numbers[row][column] = number;
                grid.add(number, column + 1, row + 1);
            }
        }
    }

    static Label label(Texts texts, String key) {
        Label label = FigureColumns.named(texts, key);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    GridPane root() {
        return grid;
    }

    void whole(int row, int column, long value) {
        set(row, column, Numbers.whole(value));
    }

    /** With that many decimals; a dash where it is NaN. */
    void decimal(int row, int column, double value, int decimals) {
        set(row, column, Double.isNaN(value) ? UNKNOWN : Numbers.decimal(value, decimals));
    }

    private void set(int row, int column, String text) {
        if (!numbers[row][column].getText().equals(text)) {
            numbers[row][column].setText(text);
        }
    }
}
