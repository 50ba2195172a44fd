package dev.tilecast.canvas;

import java.nio.ByteBuffer;

/**
 * A rectangle of pixels in host memory: row-major without padding, bottom row first, components in RGBA order.
 *
 * <p>Any thread may read; writers agree among themselves.
 */
public interface Tile {
    /** {@return the width in pixels} */
    int width();

    /** {@return the height in pixels} */
    int height();

    /** {@return the same as its canvas'} */
    PixelType pixelType();

    /**
     * {@return the pixels, as direct memory in native byte order} Each call gives a buffer with a position and limit of
     * its own over the same memory.
     */
    ByteBuffer data();

    /**
     * One pixel as four floats R, G, B, A (integer types scaled to 0..1). Slow: use {@link #data()} for whole tiles.
     *
     * @param x in pixels from the left
     * @param y in pixels from the bottom
     * @param rgba gets the four floats
     * @throws IndexOutOfBoundsException outside of the tile
     */
    void getPixel(int x, int y, float[] rgba);

    /**
     * Sets one pixel from four floats R, G, B, A, converted as {@link ImageApi} converts. Slow.
     *
     * @param x in pixels from the left
     * @param y in pixels from the bottom
     * @param rgba the four floats
     */
    void setPixel(int x, int y, float[] rgba);
}
