package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.Tile;

/**
 * A picture as a screen shows it: R, G, B of 16 bits, so that 8 bits are exact (times 257), top row first. Filled by one
 * thread; read by any then.
 */
public final class RgbPicture {
    public static final int CHANNELS = 3;
    /** What white is in each channel. */
    public static final int WHITE = 65535;

    private final int width;
    private final int height;
    private final short[] samples;

    public RgbPicture(int width, int height) {
        this.width = width;
        this.height = height;
        samples = new short[Math.multiplyExact(Math.multiplyExact(width, height), CHANNELS)];
    }

    /** Layer 0 of a canvas through the screen's gamma, as encoders see it; values outside of 0 to 1 are cut. */
    public static RgbPicture of(Canvas canvas) {
        return of(canvas, 0);
    }

    /** The same of another layer. */
    public static RgbPicture of(Canvas canvas, int layer) {
        RgbPicture picture = new RgbPicture(canvas.width(), canvas.height());
        picture.take(canvas, layer);
        return picture;
    }

    /** Whether that canvas' pixels fit in. */
    boolean isAsLargeAs(Canvas canvas) {
        return width == canvas.width() && height == canvas.height();
    }

    /** Takes a layer of a canvas of the same size. */
    void take(Canvas canvas, int layer) {
        DeepCurve curve = new DeepCurve(canvas.gamma());
        TileRows rows = new TileRows(canvas.pixelType());
        TileGrid grid = TileGrid.of(canvas);
        for (int number = 0; number < grid.tiles(); number++) {
            Tile tile = canvas.tile(grid.left(number), grid.bottom(number), layer);
            int tileWidth = grid.visibleWidth(number);
            for (int y = 0; y < grid.visibleHeight(number); y++) {
                float[] rgba = rows.read(tile, 0, y, tileWidth);
                int at = ((height - 1 - grid.bottom(number) - y) * width + grid.left(number)) * CHANNELS;
                for (int x = 0; x < tileWidth; x++) {
                    samples[at++] = (short) curve.of(rgba[4 * x]);
                    samples[at++] = (short) curve.of(rgba[4 * x + 1]);
                    samples[at++] = (short) curve.of(rgba[4 * x + 2]);
                }
            }
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /**
     * One sample.
     *
     * @param y from the top
     * @param channel 0 to 2
     * @return 0 to {@value #WHITE}
     */
    public int sample(int x, int y, int channel) {
        return samples[(y * width + x) * CHANNELS + channel] & 0xFFFF;
    }

    void set(int x, int y, int channel, int value) {
        samples[(y * width + x) * CHANNELS + channel] = (short) value;
    }

    /** BT.709's luma of one pixel, 0 to {@value #WHITE}. */
    public int luma(int x, int y) {
        int at = (y * width + x) * CHANNELS;
        return luma(samples[at] & 0xFFFF, samples[at + 1] & 0xFFFF, samples[at + 2] & 0xFFFF);
    }

    private static int luma(int red, int green, int blue) {
        // 0.2126, 0.7152 and 0.0722 in 16 bits; a grey stays what it is.
        return (int) ((13_933L * red + 46_871L * green + 4_732L * blue + 32_768) >> 16);
    }

    /** The part that both have, cut at the right and at the bottom as encoders cut odd sizes. */
    RgbPicture croppedTo(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        RgbPicture cropped = new RgbPicture(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(
                    samples, y * width * CHANNELS, cropped.samples, y * newWidth * CHANNELS, newWidth * CHANNELS);
        }
        return cropped;
    }
}
