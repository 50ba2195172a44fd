package dev.tilecast.canvas;

import java.util.Objects;

/**
 * What a canvas is made from: its pixel type, its size, the size of its tiles, and its layers.
 *
 * @param type of every pixel
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param tileWidth 0 means the canvas' whole width
 * @param tileHeight 0 means the canvas' whole height
 * @param layers at least 1, and 6 for a cube map
 * @param cubemap whether the layers are the six faces of a cube
 */
public record CanvasShape(
        PixelType type, int width, int height, int tileWidth, int tileHeight, int layers, boolean cubemap) {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException naming the one that is wrong
     */
    public CanvasShape {
        Objects.requireNonNull(type, "pixel type");
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("canvas size " + width + "x" + height + " is not positive");
        }
        if (tileWidth < 0 || tileHeight < 0) {
            throw new IllegalArgumentException("tile size " + tileWidth + "x" + tileHeight + " is negative");
        }
        if (layers < 1) {
            throw new IllegalArgumentException("a canvas of " + layers + " layers: at least one is needed");
        }
        if (cubemap && layers != 6) {
            throw new IllegalArgumentException("a cube map of " + layers + " layers: it has six");
        }
        tileWidth = tileWidth == 0 ? width : tileWidth;
        tileHeight = tileHeight == 0 ? height : tileHeight;
        HostTile.byteSize(type, tileWidth, tileHeight);
        double tiles = (double) Math.ceilDiv(width, tileWidth) * Math.ceilDiv(height, tileHeight) * layers;
        if (tiles > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a canvas of " + width + "x" + height + " with " + layers
                    + " layers has too many tiles of " + tileWidth + "x" + tileHeight + ": choose larger ones");
        }
    }

    /**
     * One layer.
     *
     * @param type of every pixel
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param tileWidth 0 means the canvas' whole width
     * @param tileHeight 0 means the canvas' whole height
     */
    public CanvasShape(PixelType type, int width, int height, int tileWidth, int tileHeight) {
        this(type, width, height, tileWidth, tileHeight, 1, false);
    }

    /**
     * {@return the shape of a canvas that is there}
     *
     * @param canvas in host memory or on a device
     */
    public static CanvasShape of(CanvasBase canvas) {
        return new CanvasShape(
                canvas.pixelType(),
                canvas.width(),
                canvas.height(),
                canvas.tileWidth(),
                canvas.tileHeight(),
                canvas.layers(),
                canvas.cubemap());
    }

    /** {@return the tiles in a row, the one that hangs over the edge included} */
    public int tilesX() {
        return Math.ceilDiv(width, tileWidth);
    }

    /** {@return the tiles in a column, the one that hangs over the edge included} */
    public int tilesY() {
        return Math.ceilDiv(height, tileHeight);
    }

    /** {@return the tiles of all layers} */
    public int tiles() {
        return tilesX() * tilesY() * layers;
    }

    /** {@return bytes of one tile} */
    public int tileBytes() {
        return HostTile.byteSize(type, tileWidth, tileHeight);
    }

    /**
     * {@return which tile holds the pixel at that PIXEL position: they are counted row by row from the lower left one,
     * layer after layer}
     *
     * @param x in pixels from the left
     * @param y in pixels from the bottom
     * @param layer counted from 0
     * @throws IndexOutOfBoundsException outside of the canvas
     */
    public int tileIndex(int x, int y, int layer) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            throw new IndexOutOfBoundsException(
                    "pixel (" + x + ", " + y + ") lies outside of the canvas of " + width + "x" + height);
        }
        if (layer < 0 || layer >= layers) {
            throw new IndexOutOfBoundsException("layer " + layer + " of a canvas with " + layers);
        }
        return (layer * tilesY() + y / tileHeight) * tilesX() + x / tileWidth;
    }

    /**
     * {@return the gamma that a new canvas gets}
     *
     * @param gamma 0 means the type's {@link PixelType#defaultGamma()}
     * @throws IllegalArgumentException where it is negative or not a number
     */
    public float gammaOrDefault(float gamma) {
        return gamma == 0 ? type.defaultGamma() : checkedGamma(gamma);
    }

    /**
     * {@return the gamma itself}
     *
     * @param gamma to be checked
     * @throws IllegalArgumentException where it is not a positive number
     */
    public static float checkedGamma(float gamma) {
        if (!(gamma > 0) || Float.isInfinite(gamma)) {
            throw new IllegalArgumentException("gamma " + gamma + " is not a positive number");
        }
        return gamma;
    }

    /**
     * {@return the same with another pixel type}
     *
     * @param other instead of this one's
     */
    public CanvasShape withType(PixelType other) {
        return new CanvasShape(other, width, height, tileWidth, tileHeight, layers, cubemap);
    }
}
