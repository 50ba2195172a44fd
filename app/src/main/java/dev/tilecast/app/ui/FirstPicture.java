package dev.tilecast.app.ui;

import javafx.animation.AnimationTimer;

/**
 * Runs something, once, when the window has had the time to show its first picture. What is begun before keeps the person
 * waiting who started the program: on two cores everything does. JavaFX thread.
 */
final class FirstPicture extends AnimationTimer {
    /** The renderer takes the time of some pulses for the first one. */
    private static final int PULSES = 6;

    private final Runnable then;
    private int pulses;

    FirstPicture(Runnable then) {
        this.then = then;
    }

    @Override
    public void handle(long now) {
        if (++pulses == PULSES) {
            stop();
            then.run();
        }
    }
}
