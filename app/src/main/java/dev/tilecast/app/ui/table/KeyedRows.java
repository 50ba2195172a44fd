package dev.tilecast.app.ui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a table, kept by key: a refresh changes rows where they stand, so that selection, sort order and scroll
 * position stay. JavaFX thread.
 */
public final class KeyedRows<K, L> {
    private final Function<L, K> keyOf;
    private final Function<K, K> formerKeyOf;
    private final Map<K, KeyedRow<L>> byKey = new HashMap<>();
    private final ObservableList<KeyedRow<L>> rows = FXCollections.observableArrayList();

    /** @param formerKeyOf the key that the same thing may have had before, itself where there is none */
    public KeyedRows(Function<L, K> keyOf, Function<K, K> formerKeyOf) {
        this.keyOf = keyOf;
        this.formerKeyOf = formerKeyOf;
    }

    public ObservableList<KeyedRow<L>> rows() {
        return rows;
    }

    public void show(List<L> lines) {
        Set<K> present = new HashSet<>();
        lines.forEach(line -> present.add(keyOf.apply(line)));
        List<KeyedRow<L>> added = new ArrayList<>();
        for (L line : lines) {
            K key = keyOf.apply(line);
            KeyedRow<L> row = byKey.get(key);
            if (row == null) {
                row = former(key, present);
                if (row != null) {
                    byKey.put(key, row);
                }
            }
            if (row == null) {
                row = new KeyedRow<>(line);
                byKey.put(key, row);
                added.add(row);
            } else {
                row.show(line);
            }
        }
        byKey.keySet().retainAll(present);
        if (byKey.size() != rows.size() + added.size()) {
            Set<KeyedRow<L>> kept = new HashSet<>(byKey.values());
            rows.removeIf(row -> !kept.contains(row));
        }
        rows.addAll(added);
    }

    private KeyedRow<L> former(K key, Set<K> present) {
        K former = formerKeyOf.apply(key);
        return present.contains(former) ? null : byKey.remove(former);
    }
}
