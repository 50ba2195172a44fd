package dev.tilecast.app.clock;

import java.time.LocalTime;

/** What was read from a picture. */
public sealed interface ShownClock {

    /**
     * Frame number and clock.
     *
     * @param time in hundredths of a second, cut off
     * @param confidence from 0 to 1: of all characters the least likely one's correlation with the font
     * @param place where it stands in the picture
     */
    record Read(int frameNumber, LocalTime time, double confidence, TextPlace place) implements ShownClock {}

    /** Nothing that could be trusted. */
    record Refused(Reason reason) implements ShownClock {}

    /** Why there is no time. */
    enum Reason {
        /** No line of digits like the card's. */
        NO_CARD,
        /** The card is there, with its frame number alone. */
        NO_CLOCK,
        /** The digits are there and too blurred, or between two pictures. */
        UNCERTAIN,
        /** The picture is too small: the card has no texts there. */
        TOO_SMALL
    }
}
