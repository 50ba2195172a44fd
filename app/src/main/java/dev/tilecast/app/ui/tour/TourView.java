package dev.tilecast.app.ui.tour;

import dev.tilecast.app.ui.text.Texts;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lies over the window: a frame around the control that a step is about, and the words beside it, both of which follow
 * the control. All else can be clicked as ever. JavaFX thread.
 */
final class TourView {
    private static final double AROUND = 5;

    private final Pane root;
    private final Region frame = new Region();
    private final TourBubble bubble;
    private final EventHandler<KeyEvent> escape;
    private final Runnable place = this::place;
    private final Scene scene;
    private final Node before;
    private Node control;

    /** @param root to lie in; in a scene */
    TourView(Texts texts, Pane root, Runnable onSkip, Runnable onBack, Runnable onNext) {
        this.root = root;
        scene = root.getScene();
        before = scene.getFocusOwner();
        bubble = new TourBubble(texts, onSkip, onBack, onNext);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.getStyleClass().add("tour-frame");
        escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onSkip.run();
                event.consume();
            }
        };
        root.getChildren().setAll(frame, bubble.root());
        root.setVisible(true);
        scene.addPostLayoutPulseListener(place);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, escape);
        bubble.takeKeyboard();
    }

    /** @param of how many there are */
    void show(TourStep step, int number, int of) {
        step.reveal().run();
        control = step.control().get();
        bubble.show(step.id(), number, of);
        root.requestLayout();
        place();
    }

    private void place() {
        Bounds room = root.getLayoutBounds();
        Bounds around = around(room);
        frame.setVisible(around != null);
        double width = bubble.width();
        double height = bubble.height();
        Bounds words = around == null
                ? BubblePlace.alone(width, height, room)
                : BubblePlace.beside(around, width, height, room);
        put(bubble.root(), words);
        if (around != null) {
            put(frame, around);
        }
    }

    /** Null where the control is not in sight. */
    private Bounds around(Bounds room) {
        if (control == null || control.getScene() != scene || !isShown(control)) {
            return null;
        }
        Bounds now = root.sceneToLocal(control.localToScene(control.getLayoutBounds()));
        double left = Math.max(1, now.getMinX() - AROUND);
        double top = Math.max(1, now.getMinY() - AROUND);
        double right = Math.min(room.getMaxX() - 1, now.getMaxX() + AROUND);
        double bottom = Math.min(room.getMaxY() - 1, now.getMaxY() + AROUND);
        return right > left && bottom > top ? new BoundingBox(left, top, right - left, bottom - top) : null;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Only where it is not there already, since moving it makes another pulse. */
    private static void put(Region region, Bounds bounds) {
        double x = Math.round(bounds.getMinX());
        double y = Math.round(bounds.getMinY());
        double width = Math.round(bounds.getWidth());
        double height = Math.round(bounds.getHeight());
        if (region.getLayoutX() != x
                || region.getLayoutY() != y
                || region.getWidth() != width
                || region.getHeight() != height) {
            region.resizeRelocate(x, y, width, height);
        }
    }

    /** Gives the keyboard back where the tour has it. */
    void close() {
        scene.removePostLayoutPulseListener(place);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
        boolean hadKeyboard = bubble.hasKeyboard();
        root.getChildren().clear();
        root.setVisible(false);
        if (hadKeyboard && before != null) {
            before.requestFocus();
        }
    }
}
