package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.ViewPort;
import dev.tilecast.app.ui.canvas.PaintedView.PixelText;
import dev.tilecast.canvas.Canvas;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/** The values of all pixels in sight, where these are large enough. */
final class PixelTexts {
    /** The screen's pixels from which on a value fits in. */
    static final double LEAST_ZOOM = 32;

    private static final int MIDDLE = 110;

    private PixelTexts() {}

    /** @param painted what lies under the values */
    static List<PixelText> of(Canvas canvas, int layer, ViewPort view, IntBuffer painted) {
        if (view.zoom() < LEAST_ZOOM) {
            return List.of();
        }
        List<PixelText> texts = new ArrayList<>();
        int right = Math.min(canvas.width() - 1, view.pixelX(view.width() - 1));
        int bottom = Math.min(canvas.height() - 1, view.pixelY(view.height() - 1));
        for (int y = Math.max(0, view.pixelY(0)); y <= bottom; y++) {
            for (int x = Math.max(0, view.pixelX(0)); x <= right; x++) {
                PixelReading.Place place = new PixelReading.Place(x, canvas.height() - 1 - y);
                texts.add(new PixelText(
                        x,
                        y,
                        isBright(view, x, y, painted),
                        PixelReading.of(canvas, place, layer).shortValues()));
            }
        }
        return texts;
    }

    private static boolean isBright(ViewPort view, int x, int y, IntBuffer painted) {
        int column = (int) Math.clamp(view.viewX(x + 0.5), 0, view.width() - 1);
        int row = (int) Math.clamp(view.viewY(y + 0.5), 0, view.height() - 1);
        int argb = painted.get(row * view.width() + column);
        int brightness = (54 * (argb >> 16 & 0xFF) + 183 * (argb >> 8 & 0xFF) + 19 * (argb & 0xFF)) >> 8;
        return brightness > MIDDLE;
    }
}
