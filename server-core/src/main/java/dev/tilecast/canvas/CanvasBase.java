package dev.tilecast.canvas;

/**
 * What host and CUDA canvases have in common. The origin is the LOWER LEFT corner: row 0 is the bottom row.
 *
 * <p>Sizes are in pixels. Implementations may be read by any thread; who may write when is the program's agreement
 * (see {@link CanvasBuffers}).
 */
public interface CanvasBase {
    /** {@return the width in pixels} */
    int width();

    /** {@return the height in pixels} */
    int height();

    /** {@return the width of every tile in pixels; the last column of tiles may hang over the canvas' right edge} */
    int tileWidth();

    /** {@return the height of every tile in pixels; the last row of tiles may hang over the canvas' top edge} */
    int tileHeight();

    /** {@return the type of every tile's pixels} */
    PixelType pixelType();

    /** {@return the number of layers, at least one; six for a cube map} */
    int layers();

    /** {@return whether the six layers are the faces of a cube} */
    boolean cubemap();

    /**
     * {@return the exponent that its values are meant to be shown with: by default 2.2 for 8- and 16-bit integer types
     * and 1.0 for float types}
     */
    float gamma();

    /**
     * Notes another gamma; changes no pixel.
     *
     * @param gamma above 0
     * @throws IllegalArgumentException where it is not a positive number
     */
    void setGamma(float gamma);

    /** {@return the tiles in a row, the one that hangs over the edge included} */
    default int tilesX() {
        return Math.ceilDiv(width(), tileWidth());
    }

    /** {@return the tiles in a column, the one that hangs over the edge included} */
    default int tilesY() {
        return Math.ceilDiv(height(), tileHeight());
    }
}
