package dev.tilecast.app.ui.plot;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Numbers in rows under titles, right-aligned, in widths that do not change; a dash where one is not known. JavaFX thread. */
public final class FigureColumns {
    private static final double WIDTH = 72;
    /** Numbers far from their names are hard to follow. */
    private static final double WIDEST = 440;

    private static final String UNKNOWN = "–";

    private final GridPane grid = new GridPane(8, 3);
    private final Label[][] numbers;

    /** @param prefix of the texts and ids; each text has a tooltip, its name with {@code .tip} */
    public FigureColumns(Texts texts, String prefix, List<String> columns, List<String> rows) {
        numbers = new Label[rows.size()][columns.size()];
        grid.getStyleClass().add("number-grid");
        grid.setMaxWidth(WIDEST);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        for (int column = 0; column < columns.size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints(WIDTH);
            constraints.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
            Label title = named(texts, prefix + "." + columns.get(column));
            title.getStyleClass().add("number-title");
            grid.add(title, column + 1, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            grid.add(named(texts, prefix + "." + rows.get(row)), 0, row + 1);
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

    /** A text that a tooltip explains. */
    public static Label named(Texts texts, String key) {
        Label label = new Label(texts.of(key));
        label.setMinWidth(0);
        Tooltip tip = new Tooltip(texts.of(key + ".tip"));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        label.setTooltip(tip);
        label.setAccessibleHelp(tip.getText());
        return label;
    }

    public GridPane root() {
        return grid;
    }

    /** A dash where it is NaN. */
    public void show(int row, int column, double value, int decimals) {
        String text = Double.isNaN(value) ? UNKNOWN : Numbers.decimal(value == 0 ? 0 : value, decimals);
        if (!numbers[row][column].getText().equals(text)) {
            numbers[row][column].setText(text);
        }
    }
}
