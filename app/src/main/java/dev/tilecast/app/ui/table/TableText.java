package dev.tilecast.app.ui.table;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

/** Writes a table's rows as text that a spreadsheet takes: tabs between the cells, titles first. JavaFX thread. */
public final class TableText {
    private TableText() {}

    public static <R> String of(List<TableColumn<R, ?>> columns, List<R> rows) {
        String titles = columns.stream()
                .map(column -> column.getGraphic() instanceof Label title ? title.getText() : column.getText())
                .collect(Collectors.joining("\t"));
        return titles
                + "\n"
                + rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> Objects.toString(column.getCellData(row), ""))
                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
    }
}
