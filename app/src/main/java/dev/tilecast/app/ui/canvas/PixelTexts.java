package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.Comparison;
import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.PixelReading.Value;
import dev.tilecast.app.canvas.RgbPicture;
import dev.tilecast.app.canvas.ViewPort;
import dev.tilecast.app.ui.canvas.PaintedView.PixelText;
import dev.tilecast.canvas.Canvas;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of all pixels in sight, where these are large enough: the canvas' own, or of 255 where another picture or a
 * difference is seen.
 */
final class PixelTexts {
    /** The screen's pixels from which on a value fits in. */
    static final double LEAST_ZOOM = 32;

    private static final int MIDDLE = 110;
    /** Of a picture's samples, to one of 8 bits. */
    private static final double SIXTEEN_BITS = 257;

    private PixelTexts() {}

    /**
     * @param comparison null where the canvas is seen
     * @param painted what lies under the values
     */
    static List<PixelText> of(ViewRequest request, Canvas canvas, Comparison comparison, IntBuffer painted) {
        ViewPort view = request.view();
        if (view.zoom() < LEAST_ZOOM) {
            return List.of();
        }
        List<PixelText> texts = new ArrayList<>();
        int right = Math.min(canvas.width() - 1, view.pixelX(view.width() - 1));
        int bottom = Math.min(canvas.height() - 1, view.pixelY(view.height() - 1));
        for (int y = Math.max(0, view.pixelY(0)); y <= bottom; y++) {
            for (int x = Math.max(0, view.pixelX(0)); x <= right; x++) {
                texts.add(
                        new PixelText(x, y, isBright(view, x, y, painted), values(request, canvas, comparison, x, y)));
            }
        }
        return texts;
    }

    private static List<Value> values(ViewRequest request, Canvas canvas, Comparison comparison, int x, int y) {
        if (comparison == null || request.shown() == ShownPicture.CANVAS) {
            PixelReading.Place place = new PixelReading.Place(x, canvas.height() - 1 - y);
            int layer = Math.min(request.layer(), canvas.layers() - 1);
            return PixelReading.of(canvas, place, layer).shortValues();
        }
        RgbPicture other = comparison.other();
        if (x >= other.width() || y >= other.height()) {
            return List.of();
        }
        boolean difference = request.shown() == ShownPicture.DIFFERENCE;
        return IntStream.range(0, RgbPicture.CHANNELS)
                .map(channel -> difference
                        ? other.sample(x, y, channel) - comparison.canvas().sample(x, y, channel)
                        : other.sample(x, y, channel))
                .mapToObj(sample -> new Value("", Long.toString(Math.round(sample / SIXTEEN_BITS))))
                .toList();
    }

    private static boolean isBright(ViewPort view, int x, int y, IntBuffer painted) {
        int column = (int) Math.clamp(view.viewX(x + 0.5), 0, view.width() - 1);
        int row = (int) Math.clamp(view.viewY(y + 0.5), 0, view.height() - 1);
        int argb = painted.get(row * view.width() + column);
        int brightness = (54 * (argb >> 16 & 0xFF) + 183 * (argb >> 8 & 0xFF) + 19 * (argb & 0xFF)) >> 8;
        return brightness > MIDDLE;
    }
}
