package dev.tilecast.canvas;

/**
 * Makes canvases in one kind of memory. Any thread.
 *
 * @param <C> the canvases' type
 */
public interface CanvasFactory<C extends CanvasBase> {

    /**
     * {@return a canvas with default gamma, one layer; tile sizes of 0 mean the whole canvas}
     *
     * @param type of every pixel
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param tileWidth 0 means the whole width
     * @param tileHeight 0 means the whole height
     */
    default C createCanvas(PixelType type, int width, int height, int tileWidth, int tileHeight) {
        return createCanvas(new CanvasShape(type, width, height, tileWidth, tileHeight), 0);
    }

    /**
     * {@return a canvas whose pixels are all zero}
     *
     * @param type of every pixel
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param tileWidth 0 means the whole width
     * @param tileHeight 0 means the whole height
     * @param layers at least 1; 6 for a cube map
     * @param cubemap whether the layers are the six faces of a cube
     * @param gamma 0 means the type's {@link PixelType#defaultGamma()}
     * @throws IllegalArgumentException naming the argument; also where one tile would be larger than a buffer can be
     */
    default C createCanvas(
            PixelType type,
            int width,
            int height,
            int tileWidth,
            int tileHeight,
            int layers,
            boolean cubemap,
            float gamma) {
        return createCanvas(new CanvasShape(type, width, height, tileWidth, tileHeight, layers, cubemap), gamma);
    }

    /**
     * {@return a canvas whose pixels are all zero}
     *
     * @param shape type, sizes and layers
     * @param gamma 0 means the type's {@link PixelType#defaultGamma()}
     * @throws IllegalArgumentException where gamma is negative or not a number
     */
    C createCanvas(CanvasShape shape, float gamma);
}
