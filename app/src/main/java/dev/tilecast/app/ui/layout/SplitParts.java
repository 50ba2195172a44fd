package dev.tilecast.app.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * A divided area whose parts can be hidden. A part has either a length in pixels, which stays while the window changes,
 * or a share of what those leave. JavaFX thread.
 */
public final class SplitParts {
    private static final double LEAST_SHARE = 0.35;

    private final SplitPane root = new SplitPane();
    private final List<Part> parts = new ArrayList<>();
    private Runnable onDivided = () -> {};
    /** While a person moves a divider; else they move since the room is what it is. */
    private boolean dragging;

    public SplitParts(Orientation orientation) {
        root.setOrientation(orientation);
        root.getDividers().addListener((ListChangeListener<SplitPane.Divider>) change -> {
            while (change.next()) {
                change.getAddedSubList()
                        .forEach(divider -> divider.positionProperty().subscribe((before, now) -> read()));
            }
        });
        (orientation == Orientation.HORIZONTAL ? root.widthProperty() : root.heightProperty())
                .subscribe((before, now) -> {
                    divide();
                    divideAfterLayout();
                });
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dragging = isOnDivider(event));
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (dragging) {
                dragging = false;
                onDivided.run();
            }
        });
    }

    private boolean isOnDivider(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.getStyleClass().contains("split-pane-divider")) {
            node = node.getParent();
        }
        return node != null && node.getParent() == root;
    }

    private static final class Part {
        private final String id;
        private final Node node;
        private final boolean fixed;
        private final double usual;
        private double size;
        private boolean shown = true;

        private Part(String id, Node node, boolean fixed, double usual) {
            this.id = id;
            this.node = node;
            this.fixed = fixed;
            this.usual = usual;
            size = usual;
        }
    }

    public SplitPane root() {
        return root;
    }

    /** Adds a part behind the others that is as long as that, in pixels. */
    public void addFixed(String id, Node node, double pixels) {
        SplitPane.setResizableWithParent(node, false);
        add(new Part(id, node, true, pixels));
    }

    /** Adds a part behind the others that has that share, compared with the other shares. */
    public void addShare(String id, Node node, double share) {
        add(new Part(id, node, false, share));
    }

    private void add(Part part) {
        parts.add(part);
        root.getItems().add(part.node);
    }

    /** @param newOnDivided called when a divider was moved or a part was shown or hidden */
    public void onDivided(Runnable newOnDivided) {
        onDivided = newOnDivided;
    }

    public void show(String id, boolean shown) {
        Part part = parts.stream()
                .filter(candidate -> candidate.id.equals(id))
                .findFirst()
                .orElseThrow();
        if (part.shown != shown) {
            part.shown = shown;
            root.getItems()
                    .setAll(parts.stream()
                            .filter(each -> each.shown)
                            .map(each -> each.node)
                            .toList());
            divide();
            divideAfterLayout();
            onDivided.run();
        }
    }

    /** The split pane moves its dividers amid its own layout, too, where its length and its parts change at once. */
    private void divideAfterLayout() {
        Scene scene = root.getScene();
        if (scene == null) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                divide();
            }
        });
        Platform.requestNextPulse();
    }

    /** The length or share of each part, by id. */
    public Map<String, Double> sizes() {
        Map<String, Double> sizes = new TreeMap<>();
        parts.forEach(part -> sizes.put(part.id, part.size));
        return sizes;
    }

    /** @param sizes as {@link #sizes} gave them; a part that is missing there gets its usual one */
    public void setSizes(Map<String, Double> sizes) {
        parts.forEach(part -> part.size = Math.max(0, sizes.getOrDefault(part.id, part.usual)));
        divide();
    }

    private double length() {
        return root.getOrientation() == Orientation.HORIZONTAL ? root.getWidth() : root.getHeight();
    }

    private List<Part> shown() {
        return parts.stream().filter(part -> part.shown).toList();
    }

    private void divide() {
        double length = length();
        List<Part> shown = shown();
        if (dragging || length <= 0 || shown.size() < 2) {
            return;
        }
        double wanted = shown.stream()
                .filter(part -> part.fixed)
                .mapToDouble(part -> part.size)
                .sum();
        double shares = shown.stream()
                .filter(part -> !part.fixed)
                .mapToDouble(part -> part.size)
                .sum();
        // Where the room is short the lengths give way, all alike.
        double fit = Math.min(1, length * (1 - LEAST_SHARE) / Math.max(1, wanted));
        double rest = length - wanted * fit;
        double[] positions = new double[shown.size() - 1];
        double end = 0;
        for (int i = 0; i < positions.length; i++) {
            Part part = shown.get(i);
            end += part.fixed ? part.size * fit : rest * part.size / Math.max(1e-6, shares);
            positions[i] = Math.min(1, end / length);
        }
        root.setDividerPositions(positions);
    }

    /** Takes over what a person made of the dividers. */
    private void read() {
        double length = length();
        List<Part> shown = shown();
        double[] positions = root.getDividerPositions();
        if (!dragging || length <= 0 || positions.length != shown.size() - 1) {
            return;
        }
        double begin = 0;
        double[] lengths = new double[shown.size()];
        double rest = 0;
        for (int i = 0; i < lengths.length; i++) {
            double end = i < positions.length ? positions[i] : 1;
            lengths[i] = (end - begin) * length;
            rest += shown.get(i).fixed ? 0 : lengths[i];
            begin = end;
        }
        double shares = shown.stream()
                .filter(part -> !part.fixed)
                .mapToDouble(part -> part.size)
                .sum();
        for (int i = 0; i < lengths.length; i++) {
            Part part = shown.get(i);
            part.size = part.fixed ? Math.round(lengths[i]) : lengths[i] / Math.max(1, rest) * shares;
        }
    }
}
