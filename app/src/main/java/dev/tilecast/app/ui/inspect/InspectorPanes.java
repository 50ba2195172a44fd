package dev.tilecast.app.ui.inspect;

import java.util.List;

/** Makes the panes of one inspector; each window that shows one has panes of its own. JavaFX thread. */
@FunctionalInterface
public interface InspectorPanes {

    /** @param selection of that window, for a pane in which something can be selected */
    List<InspectorPane> make(Selection selection);
}
