package dev.tilecast.app.ui.guide;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Text that flows in lines, with grounds behind parts of it: code, what was found, what is selected. JavaFX thread.
 */
final class Prose extends Region {
    private static final double LINE_SPACING = 3;

    private final TextFlow flow = new TextFlow();
    private final Group grounds = new Group();
    private final List<Ground> marked = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String parting;

    /**
     * Behind the text from one character up to another.
     *
     * @param kind its style
     */
    record Ground(String kind, int begin, int end) {}

    /** @param parting what copied text has between this and what stands before it */
    Prose(String parting) {
        this.parting = parting;
        flow.setLineSpacing(LINE_SPACING);
        grounds.setManaged(false);
        grounds.setMouseTransparent(true);
        getChildren().addAll(grounds, flow);
        setMinWidth(0);
    }

    void add(Text part) {
        text.append(part.getText());
        flow.getChildren().add(part);
    }

    String text() {
        return text.toString();
    }

    String parting() {
        return parting;
    }

    List<Text> parts() {
        return flow.getChildren().stream().map(Text.class::cast).toList();
    }

    /** Puts grounds of that kind in place of those that there were. */
    void mark(String kind, List<Ground> newGrounds) {
        if (marked.removeIf(ground -> ground.kind().equals(kind)) | marked.addAll(newGrounds)) {
            if (!isNeedsLayout()) {
                showGrounds();
            }
        }
    }

    /** The place between two characters that is nearest to the point, in this node's coordinates. */
    int placeAt(Point2D point) {
        return Math.clamp(flow.getHitInfo(point).getInsertionIndex(), 0, text.length());
    }

    /** Where the text of that range begins, in pixels below this node's top. */
    double topOf(int begin) {
        Path path = new Path(flow.getRangeShape(begin, begin + 1, false));
        return Math.max(0, path.getBoundsInLocal().getMinY());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    public double getBaselineOffset() {
        return flow.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        // Where the lines end is known after that only.
        flow.layout();
        showGrounds();
    }

    private void showGrounds() {
        grounds.getChildren().setAll(marked.stream().map(this::shape).toList());
    }

    private Path shape(Ground ground) {
        Path path = new Path(flow.getRangeShape(ground.begin(), ground.end(), false));
        path.getStyleClass().setAll("guide-ground", "guide-ground-" + ground.kind());
        return path;
    }
}
