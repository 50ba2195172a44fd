package dev.tilecast.app.ui.charts;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** The last minute of a number as a line, the newest at the right edge, from 0 to the most of it. JavaFX thread. */
public final class Sparkline {
    private static final double HEIGHT = 24;
    private static final double MARGIN = 1.5;

    private final Polyline line = new Polyline();
    private final Pane root = new Pane(line);
    private double[] values = {};
    private int room = 1;

    /** @param accessibleText what it is a picture of */
    public Sparkline(String accessibleText) {
        line.getStyleClass().add("sparkline-line");
        line.setManaged(false);
        root.getStyleClass().add("sparkline");
        root.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        root.setAccessibleText(accessibleText);
        root.setMinSize(40, HEIGHT);
        root.setPrefSize(80, HEIGHT);
        root.setMaxHeight(HEIGHT);
        root.widthProperty().subscribe(this::draw);
    }

    public Node root() {
        return root;
    }

    /**
     * @param newValues the newest last
     * @param newRoom values from the left edge to the right one
     */
    public void show(double[] newValues, int newRoom) {
        values = newValues;
        room = newRoom;
        draw();
    }

    private void draw() {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, value);
        }
        double step = root.getWidth() / Math.max(1, room - 1);
        double height = HEIGHT - 2 * MARGIN;
        Double[] points = new Double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            points[2 * i] = root.getWidth() - (values.length - 1 - i) * step;
            points[2 * i + 1] = MARGIN + height - (most == 0 ? 0 : values[i] / most * height);
        }
        line.getPoints().setAll(points);
    }
}
