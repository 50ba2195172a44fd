package dev.tilecast.app.ui.layout;

import dev.tilecast.app.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TitledPane;

/** Which groups are folded up: remembered, and the same in all windows. JavaFX thread. */
public final class Folds {
    private final Settings settings;
    private final Map<String, Fold> known = new LinkedHashMap<>();
    private boolean restoring;

    private record Fold(BooleanProperty open, boolean byDefault) {}

    public Folds(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens the group as it was left, and remembers every change.
     *
     * @param group remembered by its id; as it is now where nothing is
     * @return the same
     */
    public TitledPane remember(TitledPane group) {
        String id = group.getId();
        Fold fold = known.computeIfAbsent(id, key -> create(id, group.isExpanded()));
        // The binding holds the group weakly, so that a window that was closed can go.
        group.expandedProperty().bindBidirectional(fold.open());
        return group;
    }

    private Fold create(String id, boolean byDefault) {
        BooleanProperty open = new SimpleBooleanProperty(read(id, byDefault));
        open.addListener((value, before, now) -> {
            if (!restoring) {
                settings.put("open." + id, now);
            }
        });
        return new Fold(open, byDefault);
    }

    private boolean read(String id, boolean byDefault) {
        return settings.flag("open." + id).orElse(byDefault);
    }

    /** Brings all back that is remembered now; what is not gets its default. */
    public void restore() {
        restoring = true;
        known.forEach((id, fold) -> fold.open().set(read(id, fold.byDefault())));
        restoring = false;
    }
}
