package dev.tilecast.app.ui.frames;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two parts beside each other where there is room, else one below the other. JavaFX thread. */
final class SideBySide extends Region {
    private static final double LEAST_WIDTH = 720;
    private static final double LEFT_WIDTH = 340;
    private static final double GAP = 20;

    private final Region first;
    private final Region second;

    SideBySide(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isWide(double width) {
        return width >= LEAST_WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isWide(width)
                ? Math.max(first.prefHeight(LEFT_WIDTH), second.prefHeight(width - LEFT_WIDTH - GAP))
                : first.prefHeight(width) + GAP / 2 + second.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isWide(width)) {
            first.resizeRelocate(0, 0, LEFT_WIDTH, first.prefHeight(LEFT_WIDTH));
            double rest = width - LEFT_WIDTH - GAP;
            second.resizeRelocate(LEFT_WIDTH + GAP, 0, rest, second.prefHeight(rest));
        } else {
            double height = first.prefHeight(width);
            first.resizeRelocate(0, 0, width, height);
            second.resizeRelocate(0, height + GAP / 2, width, second.prefHeight(width));
        }
    }
}
