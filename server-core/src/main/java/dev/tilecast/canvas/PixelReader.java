package dev.tilecast.canvas;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Reads rectangles of canvases as 8-bit pixels for a consumer that runs every frame: an encoder or a preview. It keeps its
 * scratch rows and allocates nothing per pixel, so make one per thread and keep it; one thread uses it at a time.
 *
 * <p>Values are converted as {@link ImageApi#convert} does: linearly, so a canvas' gamma has no influence. Where a float
 * canvas is to look right on a display, {@link ImageApi#adjustGamma} it first.
 */
public final class PixelReader {
    private final InterchangeLayout layout;
    private final RowOrder order;
    private PixelType type;
    private RowConverter converter;

    /**
     * A reader that gives pixels in that layout.
     *
     * @param layout what a pixel's bytes are
     * @param order which row of a rectangle is written first
     */
    public PixelReader(InterchangeLayout layout, RowOrder order) {
        this.layout = Objects.requireNonNull(layout, "layout");
        this.order = Objects.requireNonNull(order, "row order");
    }

    /** {@return one for previews: BGRA with premultiplied alpha, top row first, as a JavaFX PixelBuffer takes it} */
    public static PixelReader forPreview() {
        return new PixelReader(InterchangeLayout.BGRA_PREMULTIPLIED, RowOrder.TOP_DOWN);
    }

    /** {@return one for screen video: BGR, bottom row first} */
    public static PixelReader forScreenVideo() {
        return new PixelReader(InterchangeLayout.BGR, RowOrder.BOTTOM_UP);
    }

    /**
     * All of layer 0 without padding; see {@link #read(Canvas, int, Rectangle, int, ByteBuffer)}.
     *
     * @param canvas its layer 0 is read
     * @param out gets the pixels
     */
    public void read(Canvas canvas, ByteBuffer out) {
        read(canvas, 0, Rectangle.of(canvas), 0, out);
    }

    /**
     * Writes the rectangle's pixels into a buffer, heap or direct, from its position on; position and limit stay.
     *
     * @param canvas is read only
     * @param layer counted from 0
     * @param rectangle what is read, in pixels
     * @param rowPitch bytes from one row's start to the next, 0 for no padding; padding bytes are left alone
     * @param out gets the pixels
     * @throws IndexOutOfBoundsException where rectangle or layer lie outside of the canvas; nothing is written
     * @throws IllegalArgumentException where the pitch is too small or the buffer too short or read-only; nothing is
     *     written
     */
    public void read(Canvas canvas, int layer, Rectangle rectangle, int rowPitch, ByteBuffer out) {
        rectangle.requireInside(canvas, layer);
        RasterBuffer.requireWritable(out);
        RasterBuffer raster = new RasterBuffer(out, rectangle, layout.bytesPerPixel(), rowPitch, order);
        if (canvas.pixelType() != type) {
            type = canvas.pixelType();
            converter = PixelConversion.to(type, layout);
        }
        RectangleRuns.forEach(
                canvas,
                layer,
                rectangle,
                (tile, offset, column, row, pixels) ->
                        converter.convert(tile, offset, raster.memory(), raster.offset(column, row), pixels));
    }
}
