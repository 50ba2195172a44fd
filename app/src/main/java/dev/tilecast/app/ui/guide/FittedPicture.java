package dev.tilecast.app.ui.guide;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture in its own size, or as wide as there is room. JavaFX thread. */
final class FittedPicture extends Region {
    private final ImageView view = new ImageView();

    FittedPicture(String words) {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getStyleClass().add("guide-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words);
        setMinWidth(0);
        getChildren().add(view);
    }

    void follow(ObservableValue<Image> image) {
        view.imageProperty().bind(image);
        image.subscribe((before, now) -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.getImage().getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        Image image = view.getImage();
        double shown = width < 0 ? image.getWidth() : Math.min(width, image.getWidth());
        return Math.ceil(image.getHeight() * shown / image.getWidth());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.min(getWidth(), view.getImage().getWidth()));
        view.relocate(0, 0);
    }
}
