package dev.tilecast.app.clock;

import dev.tilecast.app.demo.scene.PixelFont;
import dev.tilecast.app.demo.scene.TestCardLayout;
import java.util.Optional;

/**
 * Where the card's line of frame number and clock lies in a picture, in pixels.
 *
 * @param left of the frame number's first dot column
 * @param top of the uppermost dots
 * @param dotWidth pixels from one dot to the next
 * @param dotHeight the same downwards
 */
public record TextPlace(double left, double top, double dotWidth, double dotHeight) {

    /** Where the card itself puts it; empty where that size has no texts. */
    static Optional<TextPlace> onCard(int width, int height) {
        TestCardLayout layout = new TestCardLayout(width, height);
        int scale = layout.digitScale();
        return scale == 0
                ? Optional.empty()
                : Optional.of(new TextPlace(
                        layout.frameLeft(),
                        height - layout.digitsBottom() - PixelFont.HEIGHT * (double) scale,
                        scale,
                        scale));
    }

    /** The same, moved and grown by parts of a dot. */
    TextPlace changed(double leftDots, double topDots, double widthPart, double heightPart) {
        return new TextPlace(
                left + leftDots * dotWidth,
                top + topDots * dotHeight,
                dotWidth * (1 + widthPart),
                dotHeight * (1 + heightPart));
    }

    /** Whether all of the line's characters lie in a picture. */
    boolean isWithin(GreyPicture picture, int characters) {
        return left >= -dotWidth
                && top >= -dotHeight
                && left + (characters * PixelFont.ADVANCE - 1) * dotWidth <= picture.width() + dotWidth
                && top + PixelFont.HEIGHT * dotHeight <= picture.height() + dotHeight;
    }
}
