package dev.tilecast.app.clock;

import dev.tilecast.app.clock.ShownClock.Reason;
import dev.tilecast.app.demo.scene.TestCardLayout;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Reads the test card's frame number and clock from a picture by matching dots with the pixel font's; refuses what is not
 * sure. Keeps where it found them last. One thread at a time.
 */
public final class ClockReader {
    /** The unit of what the clock shows, in milliseconds. */
    public static final int RESOLUTION_MILLIS = 10;

    private static final double LEAST_LIKENESS = 0.72;
    private static final double LEAST_LEAD = 0.15;
    private static final double LEAST_CONTRAST = 48;
    private static final int CLOCK_BEGIN = TestCardLayout.FRAME_DIGITS + 1;
    private static final int CHARACTERS = CLOCK_BEGIN + TestCardLayout.CLOCK_PATTERN.length();

    /** So many refusals in a row, and somebody did set the clock. */
    private static final int MOST_OUT_OF_STEP = 30;

    private static final int MOST_MILLIS_PER_FRAME = 1_000;

    private TextPlace lastPlace;
    private ShownClock.Read lastRead;
    private int outOfStep;

    /**
     * Reads a picture that is the card itself, as a decoder gives it. Where the encoder had too few bits for the digits
     * and left old ones standing, clock and frame number are out of step with the picture before: that is refused too.
     */
    public ShownClock readCard(GreyPicture picture) {
        ShownClock shown = readUnchecked(picture);
        if (!(shown instanceof ShownClock.Read read)) {
            return shown;
        }
        if (lastRead != null && !follows(lastRead, read) && outOfStep < MOST_OUT_OF_STEP) {
            outOfStep++;
            return new ShownClock.Refused(Reason.UNCERTAIN);
        }
        outOfStep = 0;
        lastRead = read;
        return read;
    }

    private static boolean follows(ShownClock.Read before, ShownClock.Read next) {
        int frames = next.frameNumber() - before.frameNumber();
        double millis = ClockLatency.between(before.time(), next.time());
        // A card that began anew counts from 0 again.
        return frames < 0 || millis >= 0 && millis <= (frames + 1.0) * MOST_MILLIS_PER_FRAME;
    }

    private ShownClock readUnchecked(GreyPicture picture) {
        Optional<TextPlace> place = TextPlace.onCard(picture.width(), picture.height());
        if (place.isEmpty()) {
            return new ShownClock.Refused(Reason.TOO_SMALL);
        }
        // A codec that needs even sizes leaves the lowest row out, which moves the text by one.
        ShownClock shown = better(
                readAt(picture, place.get()),
                readAt(picture, place.get().changed(0, 1 / place.get().dotHeight(), 0, 0)));
        return shown instanceof ShownClock.Refused(Reason reason) && reason == Reason.NO_CARD ? find(picture) : shown;
    }

    /** Reads a picture in which the card lies anywhere, at any scale, such as one of a player's window. */
    public ShownClock find(GreyPicture picture) {
        if (lastPlace != null && lastPlace.isWithin(picture, CHARACTERS)) {
            ShownClock shown = readAt(picture, lastPlace);
            if (shown instanceof ShownClock.Read) {
                return shown;
            }
        }
        ShownClock best = new ShownClock.Refused(Reason.NO_CARD);
        for (TextPlace place : new TextSearch(picture).places()) {
            best = better(best, readAt(picture, PlaceFitting.fit(picture, place)));
        }
        if (best instanceof ShownClock.Read read) {
            lastPlace = read.place();
        }
        return best;
    }

    private static ShownClock better(ShownClock one, ShownClock other) {
        return worth(other) > worth(one) ? other : one;
    }

    private static double worth(ShownClock shown) {
        return switch (shown) {
            case ShownClock.Read read -> 1 + read.confidence();
            case ShownClock.Refused(Reason reason) ->
                switch (reason) {
                    case NO_CLOCK -> 0.9;
                    case UNCERTAIN -> 0.5;
                    case NO_CARD, TOO_SMALL -> 0;
                };
        };
    }

    private ShownClock readAt(GreyPicture picture, TextPlace place) {
        if (!place.isWithin(picture, CHARACTERS)) {
            return new ShownClock.Refused(Reason.NO_CARD);
        }
        TextReading frame = TextReading.read(picture, place, 0, "000000");
        TextReading clock = TextReading.read(picture, place, CLOCK_BEGIN, "00:00:00.00");
        boolean frameIsSure = frame.isSure(LEAST_LIKENESS, LEAST_LEAD, LEAST_CONTRAST);
        if (!frameIsSure && !frame.isLikely()) {
            return new ShownClock.Refused(Reason.NO_CARD);
        }
        if (frameIsSure && clock.mostContrast() < LEAST_CONTRAST) {
            return new ShownClock.Refused(Reason.NO_CLOCK);
        }
        if (!frameIsSure || !clock.isSure(LEAST_LIKENESS, LEAST_LEAD, LEAST_CONTRAST)) {
            return new ShownClock.Refused(Reason.UNCERTAIN);
        }
        return time(clock.text())
                .<ShownClock>map(time -> new ShownClock.Read(
                        Integer.parseInt(frame.text()),
                        time,
                        Math.min(frame.leastLikeness(), clock.leastLikeness()),
                        place))
                .orElse(new ShownClock.Refused(Reason.UNCERTAIN));
    }

    private static Optional<LocalTime> time(String text) {
        int hour = Integer.parseInt(text, 0, 2, 10);
        int minute = Integer.parseInt(text, 3, 5, 10);
        int second = Integer.parseInt(text, 6, 8, 10);
        int hundredth = Integer.parseInt(text, 9, 11, 10);
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second, hundredth * RESOLUTION_MILLIS * 1_000_000));
    }
}
