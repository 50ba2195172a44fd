package dev.tilecast.app.ui.tour;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/** Where words about a control stand. Any thread. */
final class BubblePlace {
    private static final double GAP = 12;
    private static final double EDGE = 8;

    private BubblePlace() {}

    /**
     * Beside the control, where all of the words are in sight; where there is no such place, over its lower end.
     *
     * @param room the window
     */
    static Bounds beside(Bounds control, double width, double height, Bounds room) {
        double middle = control.getCenterX() - width / 2;
        double centre = control.getCenterY() - height / 2;
        List<Bounds> places = List.of(
                new BoundingBox(within(middle, width, room.getWidth()), control.getMaxY() + GAP, width, height),
                new BoundingBox(
                        within(middle, width, room.getWidth()), control.getMinY() - GAP - height, width, height),
                new BoundingBox(control.getMaxX() + GAP, within(centre, height, room.getHeight()), width, height),
                new BoundingBox(
                        control.getMinX() - GAP - width, within(centre, height, room.getHeight()), width, height));
        return places.stream()
                .filter(place -> !place.intersects(control) && room.contains(place))
                .findFirst()
                .orElseGet(() -> new BoundingBox(
                        within(middle, width, room.getWidth()),
                        within(control.getMaxY() - GAP - height, height, room.getHeight()),
                        width,
                        height));
    }

    /** In the lower middle, about nothing that is in sight. */
    static Bounds alone(double width, double height, Bounds room) {
        return new BoundingBox(
                within(room.getCenterX() - width / 2, width, room.getWidth()),
                within(room.getMaxY() - GAP * 4 - height, height, room.getHeight()),
                width,
                height);
    }

    private static double within(double wanted, double length, double room) {
        return Math.max(EDGE, Math.min(wanted, room - EDGE - length));
    }
}
