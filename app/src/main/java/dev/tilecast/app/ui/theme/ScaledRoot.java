package dev.tilecast.app.ui.theme;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger, laid out in as much less room. Text stays sharp, since its glyphs are drawn in the size that
 * the transformation asks for, and lengths that views give in pixels grow with it. JavaFX thread.
 */
final class ScaledRoot extends Region {
    private final Node content;
    private final Scale scale = new Scale();

    /** @param factor 1 for the natural size */
    ScaledRoot(Node content, ReadOnlyDoubleProperty factor) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.subscribe(value -> {
            scale.setX(value.doubleValue());
            scale.setY(value.doubleValue());
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, snapSizeX(getWidth() / scale.getX()), snapSizeY(getHeight() / scale.getY()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height < 0 ? height : height / scale.getY()) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? width : width / scale.getX()) * scale.getY();
    }
}
