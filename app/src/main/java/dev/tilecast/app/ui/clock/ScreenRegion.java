package dev.tilecast.app.ui.clock;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/** A rectangle of the screen as a person types it: left, top, width and height. */
final class ScreenRegion {
    private static final Pattern FOUR =
            Pattern.compile("\\s*(\\d{1,5})[\\s,;x]+(\\d{1,5})[\\s,;x]+(\\d{1,5})[\\s,;x]+(\\d{1,5})\\s*");

    private ScreenRegion() {}

    /** Empty where it is not four numbers, or without room. */
    static Optional<Rectangle2D> parse(String text) {
        Matcher found = FOUR.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(found.group(3));
        int height = Integer.parseInt(found.group(4));
        return width == 0 || height == 0
                ? Optional.empty()
                : Optional.of(new Rectangle2D(
                        Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), width, height));
    }
}
