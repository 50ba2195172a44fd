package dev.tilecast.app.ui.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Bars beside each other, their heights on a logarithmic scale from 0 on. JavaFX thread. */
public final class BarChart {
    private static final double HEIGHT = 96;
    private static final double LABELS = 18;
    private static final double LEAST_BAR = 3;

    private final List<Bar> bars = new ArrayList<>();
    private final Pane root = new Pane() {
        @Override
        protected void layoutChildren() {
            place();
        }
    };
    private double most = 1;

    /**
     * One bar.
     *
     * @param label below it; empty for none
     * @param words what its tooltip says
     */
    public record Value(String label, String words, double amount) {}

    private static final class Bar {
        private final Region bar = new Region();
        private final Label label = new Label();
        private final StackPane column = new StackPane();
        private final Tooltip tooltip = new Tooltip();
        private double amount;
    }

    /** @param accessibleText what it is a picture of */
    public BarChart(String accessibleText) {
        root.getStyleClass().add("bar-chart");
        root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        root.setAccessibleText(accessibleText);
        root.setMinHeight(HEIGHT);
        root.setPrefHeight(HEIGHT);
    }

    public Node root() {
        return root;
    }

    public void show(List<Value> values) {
        while (bars.size() < values.size()) {
            bars.add(add(new Bar()));
        }
        most = 1;
        for (int i = 0; i < values.size(); i++) {
            Bar bar = bars.get(i);
            Value value = values.get(i);
            bar.amount = value.amount();
            bar.label.setText(value.label());
            bar.tooltip.setText(value.words());
            most = Math.max(most, value.amount());
        }
        place();
    }

    private Bar add(Bar bar) {
        bar.bar.getStyleClass().add("bar");
        bar.label.getStyleClass().add("bar-label");
        // The whole height answers to the mouse, so that small bars tell of themselves too.
        Tooltip.install(bar.column, bar.tooltip);
        bar.bar.setMouseTransparent(true);
        List.of(bar.column, bar.bar, bar.label).forEach(node -> node.setManaged(false));
        root.getChildren().addAll(bar.column, bar.bar, bar.label);
        return bar;
    }

    private void place() {
        double height = HEIGHT - LABELS;
        double width = root.getWidth() / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double tall = bar.amount <= 0
                    ? 0
                    : Math.max(LEAST_BAR, Math.log10(1 + bar.amount) / Math.log10(1 + most) * height);
            bar.column.resizeRelocate(i * width, 0, width, height);
            bar.bar.resizeRelocate(i * width + 1, height - tall, Math.max(1, width - 2), tall);
            bar.label.autosize();
            // It names the bar's left edge, where its range begins.
            double half = bar.label.getWidth() / 2;
            bar.label.relocate(Math.max(0, i * width - half), height + 2);
        }
    }
}
