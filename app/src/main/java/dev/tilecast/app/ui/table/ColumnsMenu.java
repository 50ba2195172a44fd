package dev.tilecast.app.ui.table;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Shows and hides a table's columns by their titles. JavaFX thread. */
public final class ColumnsMenu {
    private ColumnsMenu() {}

    public static Menu of(String title, TableView<?> table) {
        Menu menu = new Menu(title);
        menu.setId("columns");
        for (TableColumn<?, ?> column : table.getColumns()) {
            CheckMenuItem item =
                    new CheckMenuItem(column.getGraphic() instanceof Label label ? label.getText() : column.getText());
            item.setId("column-" + column.getId());
            item.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(item);
        }
        return menu;
    }
}
