package dev.tilecast.canvas;

/**
 * What host and CUDA canvases have in common. The origin is the LOWER LEFT corner: row 0 is the bottom row.
 *
 * <p>Sizes are in pixels. Implementations may be read by any thread; who may write when is the program's agreement
 * (see {@link CanvasBuffers}).
 */
public interface CanvasBase {
    /** Width in pixels. */
    int width();

    /** Height in pixels. */
    int height();

    /** Width of every tile; the last column of tiles may hang over the canvas' right edge. */
    int tileWidth();

    /** Height of every tile; the last row of tiles may hang over the canvas' top edge. */
    int tileHeight();

    /** The type of every tile's pixels. */
    PixelType pixelType();

    /** Number of layers, at least one; six for a cube map. */
    int layers();

    /** Whether the six layers are the faces of a cube. */
    boolean cubemap();

    /** Default 2.2 for 8- and 16-bit integer types and 1.0 for float types. */
    float gamma();

    /**
     * Notes another gamma; changes no pixel.
     *
     * @throws IllegalArgumentException where it is not a positive number
     */
    void setGamma(float gamma);

    /** Tiles in a row, the one that hangs over the edge included. */
    default int tilesX() {
        return Math.ceilDiv(width(), tileWidth());
    }

    /** Tiles in a column, the one that hangs over the edge included. */
    default int tilesY() {
        return Math.ceilDiv(height(), tileHeight());
    }
}
