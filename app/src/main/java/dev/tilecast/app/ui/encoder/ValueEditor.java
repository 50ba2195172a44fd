package dev.tilecast.app.ui.encoder;

import javafx.scene.layout.Region;

/** What a parameter's value is written or chosen with. JavaFX thread. */
interface ValueEditor {
    Region root();

    /** What the keyboard goes to, for the label beside it. */
    Region field();

    /** Shows what is set in place of what was written. */
    void show(EncoderLine line);

    /** Whether somebody is at it, so that showing would take the value from under the hand. */
    boolean isBeingEdited();

    /** Takes what was written. */
    interface Target {
        /**
         * @param value as the encoder reads it
         * @param written as the person wrote it
         */
        void set(String value, String written);

        /** Sets what was written as it is. */
        default void set(String value) {
            set(value, value);
        }

        /** @param why the value is none */
        void refuse(String value, String why);
    }
}
