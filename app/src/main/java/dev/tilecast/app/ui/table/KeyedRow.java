package dev.tilecast.app.ui.table;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** A row that stays the same object while what it shows changes. JavaFX thread. */
public final class KeyedRow<L> {
    private final ReadOnlyObjectWrapper<L> line;

    KeyedRow(L line) {
        this.line = new ReadOnlyObjectWrapper<>(line);
    }

    public L line() {
        return line.get();
    }

    public ReadOnlyObjectProperty<L> lineProperty() {
        return line.getReadOnlyProperty();
    }

    void show(L newLine) {
        line.set(newLine);
    }

    <T> ObservableValue<T> cell(Function<L, T> part) {
        return line.map(part);
    }
}
