package dev.tilecast.app.ui.canvases;

import dev.tilecast.app.canvas.PixelReading;
import dev.tilecast.app.canvas.TileGrid;
import dev.tilecast.app.ui.picture.PictureSurface;
import java.util.BitSet;

/**
 * A canvas made ready for the screen.
 *
 * @param changed the tiles that differ from the picture before
 * @param publishedNanoTime when the renderer completed the canvas
 * @param canvasGamma where the picture went through a curve; 0 where it shows the values as they are
 * @param reading the pixel under the mouse; null without one
 */
record Picture(
        PictureSurface surface,
        TileGrid grid,
        String pixelType,
        float canvasGamma,
        BitSet changed,
        long publishedNanoTime,
        PixelReading reading) {}
