package dev.tilecast.app.ui.table;

import dev.tilecast.app.ui.text.Clip;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A table whose rows change in place. JavaFX thread. */
public final class LiveTable<K, L> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final double SCROLL_BAR = 12;
    /** All rows alike, so that they stay where they are while columns come and go. */
    private static final double ROW_HEIGHT = 27;

    private final TableView<KeyedRow<L>> table = new TableView<>();
    private final Function<L, K> keyOf;
    private final KeyedRows<K, L> rows;
    private final ColumnChoice<L> columnChoice = new ColumnChoice<>(table);
    private List<L> newest = List.of();
    private String words = "";
    private Consumer<L> chosen = line -> {};
    private Consumer<L> opened = line -> {};
    /** Whether the selection changes by itself and not by hand. */
    private boolean arranging;

    /** @param formerKeyOf see {@link KeyedRows} */
    public LiveTable(Function<L, K> keyOf, Function<K, K> formerKeyOf) {
        this.keyOf = keyOf;
        rows = new KeyedRows<>(keyOf, formerKeyOf);
        table.setItems(rows.rows());
        table.getStyleClass().addAll("live-table", "edge-to-edge");
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                Clip.copy(selectionAsText());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && isOnRow(event)) {
                open();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe((before, row) -> {
            if (!arranging && row != null) {
                chosen.accept(row.line());
            }
        });
    }

    private void open() {
        KeyedRow<L> row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            opened.accept(row.line());
        }
    }

    private static boolean isOnRow(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && !row.isEmpty();
    }

    /**
     * @param newChosen told which row was selected by hand, the last one of several
     * @param newOpened told which row was clicked twice, or selected when Enter was pressed
     */
    public void onChoice(Consumer<L> newChosen, Consumer<L> newOpened) {
        chosen = newChosen;
        opened = newOpened;
    }

    /** Selects the first such row, or none where there is none; a selection of such rows stays. Nobody is told. */
    public void choose(Predicate<L> wanted) {
        KeyedRow<L> now = table.getSelectionModel().getSelectedItem();
        if (now != null && wanted.test(now.line())) {
            return;
        }
        arranging = true;
        table.getSelectionModel().clearSelection();
        rows.rows().stream()
                .filter(row -> wanted.test(row.line()))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
        arranging = false;
    }

    public TableView<KeyedRow<L>> table() {
        return table;
    }

    /** Gives the column what room the others leave, whenever the table is made wider or narrower. */
    public <T> TableColumn<KeyedRow<L>, T> stretching(TableColumn<KeyedRow<L>, T> column) {
        double least = column.getPrefWidth();
        column.getStyleClass().add("names");
        table.widthProperty().subscribe(() -> stretch(column, least));
        table.getVisibleLeafColumns().addListener((InvalidationListener) changed -> stretch(column, least));
        return column;
    }

    private void stretch(TableColumn<KeyedRow<L>, ?> column, double least) {
        double others = table.getVisibleLeafColumns().stream()
                .filter(other -> other != column)
                .mapToDouble(TableColumn::getWidth)
                .sum();
        column.setPrefWidth(Math.max(least, table.getWidth() - others - SCROLL_BAR));
    }

    /** Leaves columns out, the first ones first, while the table is too narrow for all; to be called when all are there. */
    public void leaveOut(List<String> ids) {
        columnChoice.leaveOut(ids, SCROLL_BAR);
    }

    /** Hides columns until somebody wants them; to be called when all are there. */
    public void hideUsually(List<String> ids) {
        columnChoice.hideUsually(ids);
    }

    /** Which columns are shown, how wide and in which order. */
    public ColumnChoice<L> columns() {
        return columnChoice;
    }

    /** @param newWords only rows in which a cell has these are shown, whatever their case; empty shows all */
    public void search(String newWords) {
        words = newWords.strip().toLowerCase(Locale.ROOT);
        show(newest);
    }

    private boolean isFound(L line) {
        KeyedRow<L> row = new KeyedRow<>(line);
        return table.getColumns().stream()
                .anyMatch(column -> String.valueOf(column.getCellData(row))
                        .toLowerCase(Locale.ROOT)
                        .contains(words));
    }

    public void show(List<L> lines) {
        newest = lines;
        KeyedRow<L> before = table.getSelectionModel().getSelectedItem();
        K keyBefore = before == null ? null : keyOf.apply(before.line());
        arranging = true;
        rows.show(words.isEmpty() ? lines : lines.stream().filter(this::isFound).toList());
        Comparator<KeyedRow<L>> order = table.getComparator();
        if (order != null && !isSorted(rows.rows(), order)) {
            table.sort();
        }
        if (table.getSelectionModel().getSelectedItem() != before) {
            // The neighbour of a row that is gone was not meant.
            table.getSelectionModel().clearSelection();
        } else if (before != null && !keyOf.apply(before.line()).equals(keyBefore)) {
            // What the row stands for has become more than it was, and is still what somebody selected.
            chosen.accept(before.line());
        }
        arranging = false;
    }

    public List<L> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(KeyedRow::line)
                .toList();
    }

    public String selectionAsText() {
        return TableText.of(
                List.copyOf(table.getColumns()),
                List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    private static <R> boolean isSorted(ObservableList<R> rows, Comparator<R> order) {
        for (int i = 1; i < rows.size(); i++) {
            if (order.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }
}
