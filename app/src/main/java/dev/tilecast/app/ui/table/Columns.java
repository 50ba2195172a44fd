package dev.tilecast.app.ui.table;

import dev.tilecast.app.ui.text.Numbers;
import dev.tilecast.app.ui.text.Texts;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** Makes a table's columns; titles and tooltips are the texts below {@code prefix.}. JavaFX thread. */
public final class Columns<L> {
    private final Texts texts;
    private final String prefix;

    public Columns(Texts texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
    }

    public TableColumn<KeyedRow<L>, String> text(String id, double width, Function<L, String> part) {
        return text(id, width, part, part);
    }

    /** @param whole what the tooltip says */
    public TableColumn<KeyedRow<L>, String> text(
            String id, double width, Function<L, String> part, Function<L, String> whole) {
        TableColumn<KeyedRow<L>, String> column = column(id, width, part);
        column.setCellFactory(c -> new FormattedCell<>(text -> text, whole));
        return column;
    }

    /** A column of fractions, always with as many decimals. */
    public TableColumn<KeyedRow<L>, Number> decimal(String id, double width, int decimals, ToDoubleFunction<L> part) {
        return number(
                id, width, line -> part.applyAsDouble(line), value -> Numbers.decimal(value.doubleValue(), decimals));
    }

    public TableColumn<KeyedRow<L>, Number> whole(String id, double width, ToLongFunction<L> part) {
        return number(id, width, line -> part.applyAsLong(line), value -> Numbers.whole(value.longValue()));
    }

    public TableColumn<KeyedRow<L>, Number> number(
            String id, double width, Function<L, Number> part, Function<Number, String> format) {
        TableColumn<KeyedRow<L>, Number> column = column(id, width, part);
        column.setCellFactory(c -> new FormattedCell<>(format, null));
        column.getStyleClass().add("numbers");
        return column;
    }

    /** A column whose cells the caller makes. */
    public <T> TableColumn<KeyedRow<L>, T> column(String id, double width, Function<L, T> part) {
        TableColumn<KeyedRow<L>, T> column = new TableColumn<>();
        Label title = new Label(texts.of(prefix + "." + id));
        title.setTooltip(new Tooltip(texts.of(prefix + "." + id + ".tip")));
        column.setGraphic(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> row.getValue().cell(part));
        return column;
    }

    /** A cell that sets its text only where it changed. */
    private static final class FormattedCell<L, T> extends TableCell<KeyedRow<L>, T> {
        private final Function<T, String> format;
        private final Function<L, String> whole;

        /** @param whole what the tooltip says; null where it is not needed */
        FormattedCell(Function<T, String> format, Function<L, String> whole) {
            this.format = format;
            this.whole = whole;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            String text = empty || item == null ? null : format.apply(item);
            if (Objects.equals(text, getText())) {
                return;
            }
            setText(text);
            if (whole != null) {
                boolean nothing =
                        text == null || text.isEmpty() || getTableRow().getItem() == null;
                setTooltip(
                        nothing
                                ? null
                                : new Tooltip(
                                        whole.apply(getTableRow().getItem().line())));
            }
        }
    }
}
