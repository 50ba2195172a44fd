package dev.tilecast.app.ui.frames;

import dev.tilecast.app.frame.FramePart;
import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The parts of a frame, in their order. JavaFX thread. */
final class PartsTable {
    private static final double ROW = 27;
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 8;

    private final Texts texts;
    private final TableView<FramePart> table = new TableView<>();

    PartsTable(Texts texts) {
        this.texts = texts;
        table.setId("frames-parts");
        table.getStyleClass().add("live-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(texts.of("frames.parts.none")));
        table.getColumns()
                .setAll(List.of(
                        column("name", 118, FramePart::name, false),
                        column("length", 62, part -> Numbers.whole(part.length()), true),
                        column("offset", 62, part -> Numbers.whole(part.offset()), true),
                        column("note", 110, FramePart::note, false)));
        resize(0);
    }

    private TableColumn<FramePart, String> column(
            String id, double width, Function<FramePart, String> part, boolean number) {
        TableColumn<FramePart, String> column = new TableColumn<>();
        Label title = new Label(texts.of("frames.parts.column." + id));
        title.setTooltip(new Tooltip(texts.of("frames.parts.column." + id + ".tip")));
        column.setGraphic(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(part.apply(row.getValue())));
        if (number) {
            column.getStyleClass().add("numbers");
        }
        return column;
    }

    TableView<FramePart> root() {
        return table;
    }

    void show(List<FramePart> parts) {
        table.getItems().setAll(parts);
        resize(parts.size());
    }

    private void resize(int rows) {
        double height = ROW * (Math.clamp(rows, LEAST_ROWS, MOST_ROWS) + 1) + 8;
        table.setPrefHeight(height);
        table.setMinHeight(height);
    }
}
