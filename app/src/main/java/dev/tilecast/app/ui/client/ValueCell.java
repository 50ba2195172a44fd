package dev.tilecast.app.ui.client;

import dev.tilecast.app.client.ValueTree;
import javafx.scene.control.TreeCell;

/** A value's name, kind and text in a line. */
final class ValueCell extends TreeCell<ValueTree> {
    @Override
    protected void updateItem(ValueTree value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
        } else {
            String line = value.name() + "  " + value.kind();
            setText(value.text().isEmpty() ? line : line + "  " + value.text());
        }
    }
}
