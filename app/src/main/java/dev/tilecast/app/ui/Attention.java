package dev.tilecast.app.ui;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Window;

/**
 * Whether somebody is at the console. Nobody is when no window of it was touched for a while: then it rests, until the
 * mouse moves over one, a key is pressed, or one is brought forward. JavaFX thread.
 */
final class Attention {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Not those of a mouse that enters something: what moves below one that lies still makes them, too. */
    private static final List<EventType<? extends InputEvent>> TOUCHES = List.of(
            MouseEvent.MOUSE_MOVED,
            MouseEvent.MOUSE_DRAGGED,
            MouseEvent.MOUSE_PRESSED,
            ScrollEvent.ANY,
            KeyEvent.ANY,
            TouchEvent.ANY,
            DragEvent.ANY);

    private final LongSupplier nanoTime;
    private final ReadOnlyBooleanWrapper resting = new ReadOnlyBooleanWrapper();
    private long lastTouch;

    /** @param nanoTime like {@link System#nanoTime()} */
    Attention(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        lastTouch = nanoTime.getAsLong();
    }

    ReadOnlyBooleanProperty resting() {
        return resting.getReadOnlyProperty();
    }

    /** Counts what a person does in that window, which the scene is in or comes into. */
    void watch(Scene scene) {
        TOUCHES.forEach(type -> scene.addEventFilter(type, event -> touch()));
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(focused -> touch());
    }

    void touch() {
        lastTouch = nanoTime.getAsLong();
        resting.set(false);
    }

    /** To be called a few times a second: nothing else tells that nothing happens. */
    void look() {
        if (nanoTime.getAsLong() - lastTouch >= PATIENCE.toNanos()) {
            resting.set(true);
        }
    }
}
