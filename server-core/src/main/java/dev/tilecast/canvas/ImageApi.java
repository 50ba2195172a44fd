package dev.tilecast.canvas;

/** Makes, converts, reads, writes, encodes and decodes canvases. */
public final class ImageApi {
    /** A canvas with default gamma, one layer; tile sizes of 0 mean the whole canvas. */
    public Canvas createCanvas(PixelType type, int width, int height, int tileWidth, int tileHeight) {
        throw new IllegalStateException("not built yet");
    }
}
