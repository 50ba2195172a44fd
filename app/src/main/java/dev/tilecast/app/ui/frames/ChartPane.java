package dev.tilecast.app.ui.frames;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** Keeps a canvas as large as the space that a chart gets. JavaFX thread. */
final class ChartPane extends Region {
    private final Canvas canvas = new Canvas();
    private final Runnable resized;

    /** @param resized called when the canvas has another size, and is empty */
    ChartPane(double height, Runnable resized) {
        this.resized = resized;
        getChildren().add(canvas);
        setMinSize(120, height);
        setPrefHeight(height);
        setMaxWidth(Double.MAX_VALUE);
    }

    Canvas canvas() {
        return canvas;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            resized.run();
        }
    }
}
