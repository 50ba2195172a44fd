package dev.tilecast.app.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Which columns of a table are shown, how wide and in which order; a right click on a title chooses. JavaFX thread.
 */
public final class ColumnChoice<L> {
    private final TableView<KeyedRow<L>> table;
    private final Map<String, Double> usualWidths = new HashMap<>();
    private final List<String> usualOrder = new ArrayList<>();
    private final Set<String> usuallyHidden = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    /** The same one for all titles. */
    private final ContextMenu titleMenu = new ContextMenu(placeholder());

    private List<String> leftOutFirst = List.of();
    private double margin;
    private Runnable onChange = () -> {};
    private boolean applying;

    ColumnChoice(TableView<KeyedRow<L>> table) {
        this.table = table;
        titleMenu.setOnShowing(event -> titleMenu.getItems().setAll(choices()));
        table.widthProperty().subscribe((before, now) -> showWhatFits());
        table.getColumns().addListener((ListChangeListener<TableColumn<KeyedRow<L>, ?>>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(column -> !usualOrder.contains(column.getId()))
                        .forEach(this::meet);
            }
            changed();
        });
    }

    private void meet(TableColumn<KeyedRow<L>, ?> column) {
        usualOrder.add(column.getId());
        usualWidths.put(column.getId(), column.getPrefWidth());
        column.widthProperty().subscribe((before, now) -> changed());
        column.setContextMenu(titleMenu);
    }

    /** An empty menu is not shown, and so never asked. */
    private static CheckMenuItem placeholder() {
        return new CheckMenuItem();
    }

    /** Shows and hides columns, as a part of another menu. */
    public Menu menu(String title) {
        Menu menu = new Menu(title, null, placeholder());
        menu.setId("columns");
        menu.setOnShowing(event -> menu.getItems().setAll(choices()));
        return menu;
    }

    private List<CheckMenuItem> choices() {
        return table.getColumns().stream()
                .map(column -> {
                    CheckMenuItem item = new CheckMenuItem(title(column));
                    item.setId("column-" + column.getId());
                    item.setSelected(!hidden.contains(column.getId()));
                    item.setOnAction(event -> setShown(column.getId(), item.isSelected()));
                    return item;
                })
                .toList();
    }

    private static String title(TableColumn<?, ?> column) {
        return column.getGraphic() instanceof Label label ? label.getText() : column.getText();
    }

    /** The last column that is left is shown whatever is chosen. */
    public void setShown(String id, boolean shown) {
        if (shown) {
            hidden.remove(id);
        } else if (hidden.size() < usualOrder.size() - 1) {
            hidden.add(id);
        }
        showWhatFits();
        changed();
    }

    /** These are hidden until somebody wants them. */
    void hideUsually(List<String> ids) {
        usuallyHidden.addAll(ids);
        hidden.addAll(ids);
        showWhatFits();
    }

    void leaveOut(List<String> ids, double newMargin) {
        leftOutFirst = ids;
        margin = newMargin;
        showWhatFits();
    }

    private void showWhatFits() {
        List<TableColumn<KeyedRow<L>, ?>> wanted = table.getColumns().stream()
                .filter(column -> !hidden.contains(column.getId()))
                .toList();
        double needed = margin
                + wanted.stream()
                        .mapToDouble(column -> usualWidths.get(column.getId()))
                        .sum();
        Set<String> out = new HashSet<>(hidden);
        for (String id : leftOutFirst) {
            if (needed > table.getWidth() && table.getWidth() > 0 && !hidden.contains(id)) {
                out.add(id);
                needed -= usualWidths.getOrDefault(id, 0.0);
            }
        }
        table.getColumns().forEach(column -> column.setVisible(!out.contains(column.getId())));
    }

    /** @param newOnChange called when a person may have changed something */
    public void onChange(Runnable newOnChange) {
        onChange = newOnChange;
    }

    private void changed() {
        if (!applying) {
            onChange.run();
        }
    }

    /** All as text, for {@link #restore}: {@code peer:126,client:124:hidden}. */
    public String text() {
        return String.join(
                ",",
                table.getColumns().stream()
                        .map(column -> column.getId() + ":" + Math.round(width(column))
                                + (hidden.contains(column.getId()) ? ":hidden" : ""))
                        .toList());
    }

    /** A column that takes the room that is left has no width of its own to be kept. */
    private double width(TableColumn<?, ?> column) {
        boolean stretches = column.getStyleClass().contains("names");
        return stretches ? usualWidths.get(column.getId()) : column.getWidth();
    }

    /** Takes back what {@link #text} gave; columns that it does not name, and all of an empty text, are as usual. */
    public void restore(String text) {
        applying = true;
        List<String> order = new ArrayList<>();
        Map<String, Double> widths = new HashMap<>(usualWidths);
        hidden.clear();
        hidden.addAll(usuallyHidden);
        for (String part : text.split(",")) {
            String[] words = part.split(":");
            if (words.length >= 2 && usualWidths.containsKey(words[0]) && words[1].matches("\\d{1,4}")) {
                order.add(words[0]);
                widths.put(words[0], Math.max(20, Double.parseDouble(words[1])));
                if (words.length == 3) {
                    hidden.add(words[0]);
                } else {
                    hidden.remove(words[0]);
                }
            }
        }
        usualOrder.stream().filter(id -> !order.contains(id)).forEach(order::add);
        List<TableColumn<KeyedRow<L>, ?>> columns = new ArrayList<>(table.getColumns());
        columns.sort((one, other) -> Integer.compare(order.indexOf(one.getId()), order.indexOf(other.getId())));
        columns.forEach(column -> column.setPrefWidth(widths.get(column.getId())));
        if (!columns.equals(table.getColumns())) {
            table.getColumns().setAll(columns);
        }
        showWhatFits();
        applying = false;
    }
}
