package dev.tilecast.canvas;

/** Makes, converts, reads, writes, encodes and decodes canvases. */
public final class ImageApi {

    /** A canvas with default gamma, one layer; tile sizes of 0 mean the whole canvas. */
    public Canvas createCanvas(PixelType type, int width, int height, int tileWidth, int tileHeight) {
        return createCanvas(new CanvasShape(type, width, height, tileWidth, tileHeight), 0);
    }

    /**
     * A canvas whose pixels are all zero.
     *
     * @param gamma 0 means the type's {@link PixelType#defaultGamma()}
     * @throws IllegalArgumentException where gamma is negative or not a number
     */
    public Canvas createCanvas(CanvasShape shape, float gamma) {
        return new HostCanvas(shape, gamma == 0 ? shape.type().defaultGamma() : HostCanvas.checkedGamma(gamma));
    }

    /**
     * A tile whose pixels are all zero.
     *
     * @throws IllegalArgumentException where the size is not positive or one tile cannot hold it
     */
    public Tile createTile(PixelType type, int width, int height) {
        return new HostTile(type, width, height);
    }
}
