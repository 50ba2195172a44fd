package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.Comparison;
import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.ui.picture.PictureSurface;
import java.util.List;

/**
 * What was painted, ready for the screen.
 *
 * @param heat changes per second of each tile; empty without
 * @param values of the pixels in sight; empty where they are too small
 * @param reading the pixel under the cursor; null without
 * @param publishedNanoTime when the renderer completed the canvas
 * @param missed canvases that came since the view was paused
 * @param comparison null without
 */
record PaintedView(
        ViewRequest request,
        PictureSurface surface,
        CanvasFacts facts,
        double[] heat,
        List<PixelText> values,
        PixelReading reading,
        long publishedNanoTime,
        long missed,
        Comparison comparison) {

    /**
     * A pixel that is large enough to be written into.
     *
     * @param y from the top
     * @param bright whether the writing has to be dark
     */
    record PixelText(int x, int y, boolean bright, List<PixelReading.Value> values) {}

    /** Whether something else than the canvas is seen. */
    ShownPicture shown() {
        return comparison == null ? ShownPicture.CANVAS : request.shown();
    }
}
