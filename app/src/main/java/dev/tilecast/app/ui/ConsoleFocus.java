package dev.tilecast.app.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;

/** Moves the keyboard from one region of the window to the next. JavaFX thread. */
final class ConsoleFocus {
    private final Scene scene;
    private final List<Node> regions;

    ConsoleFocus(Scene scene, List<Node> regions) {
        this.scene = scene;
        this.regions = regions;
    }

    /** @param step 1 to the next region that is in sight, -1 to the one before */
    void move(int step) {
        int now = regions.indexOf(current().orElse(null));
        for (int i = 1; i <= regions.size(); i++) {
            int place = Math.floorMod((now < 0 && step < 0 ? 0 : now) + step * i, regions.size());
            Optional<Node> first = first(regions.get(place));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    /** Whether the keyboard is in there. */
    boolean isIn(Node region) {
        return current().filter(region::equals).isPresent();
    }

    private Optional<Node> current() {
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (regions.contains(node)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** Empty for a region without anything to go to, or out of sight. */
    private static Optional<Node> first(Node node) {
        if (node.getScene() == null || !node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof BorderPane pane && pane.getCenter() != null) {
            // What a part is for, rather than the bar above it.
            Optional<Node> inside = first(pane.getCenter());
            if (inside.isPresent()) {
                return inside;
            }
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .map(ConsoleFocus::first)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }
}
