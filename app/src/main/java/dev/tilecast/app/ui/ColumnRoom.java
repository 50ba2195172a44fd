package dev.tilecast.app.ui;

import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;

/**
 * Keeps room for the middle of the window: one that becomes too narrow for both the side and the inspector hides the
 * side, and a very narrow one both, until they are asked for. What was hidden for want of room is back with it. JavaFX
 * thread.
 */
final class ColumnRoom {
    /** Below that the side and the inspector leave the tables no room, in pixels of the content, before its scaling. */
    static final double LEAST_WITH_BOTH = 1_240;

    private static final double LEAST_WITH_ONE = 800;

    private final BooleanProperty side;
    private final BooleanProperty inspector;
    private final ObservableDoubleValue width;
    /** What was hidden for want of room, and the width at which it is back. */
    private final Map<BooleanProperty, Double> waiting = new HashMap<>();

    private double fitted;
    private boolean arranging;

    /** @param width of all columns */
    ColumnRoom(BooleanProperty side, BooleanProperty inspector, ObservableDoubleValue width) {
        this.side = side;
        this.inspector = inspector;
        this.width = width;
        // Not amid a layout, which would lose where the dividers are to be.
        width.subscribe((before, now) -> Platform.runLater(this::fit));
        side.subscribe((before, shown) -> decided(side));
        inspector.subscribe((before, shown) -> decided(inspector));
    }

    private void fit() {
        double now = width.get();
        if (now <= 0 || now == fitted) {
            return;
        }
        boolean narrower = fitted <= 0 || now < fitted;
        double before = fitted <= 0 ? Double.MAX_VALUE : fitted;
        fitted = now;
        if (narrower && now < LEAST_WITH_BOTH && side.get() && inspector.get()) {
            hide(side, Math.min(LEAST_WITH_BOTH, before));
        }
        if (narrower && now < LEAST_WITH_ONE) {
            hide(side, Math.min(LEAST_WITH_BOTH, before));
            hide(inspector, Math.min(LEAST_WITH_ONE, before));
        }
        if (!narrower) {
            bringBack(inspector, now);
            bringBack(side, now);
        }
    }

    /** What a person shows or hides is as he wants it. */
    private void decided(BooleanProperty part) {
        if (!arranging) {
            waiting.remove(part);
        }
    }

    private void hide(BooleanProperty part, double backAt) {
        if (part.get()) {
            waiting.put(part, backAt);
            arrange(part, false);
        }
    }

    private void bringBack(BooleanProperty part, double now) {
        if (waiting.getOrDefault(part, Double.MAX_VALUE) <= now) {
            waiting.remove(part);
            arrange(part, true);
        }
    }

    private void arrange(BooleanProperty part, boolean shown) {
        arranging = true;
        part.set(shown);
        arranging = false;
    }
}
