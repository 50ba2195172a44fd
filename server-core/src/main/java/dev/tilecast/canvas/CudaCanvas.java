package dev.tilecast.canvas;

/** A canvas whose tiles lie in the memory of one CUDA device. */
public interface CudaCanvas extends CanvasBase {

    /** {@return the CUDA ordinal of the device that holds the tiles} */
    int deviceId();

    /**
     * {@return the tile that holds the pixel at that PIXEL position}
     *
     * @param x in pixels from the left
     * @param y in pixels from the bottom
     * @param layer counted from 0
     */
    CudaTile tile(int x, int y, int layer);

    /**
     * Copies all layers into a canvas in host memory and waits for the end of the copy.
     *
     * @param target of the same size, tile size, pixel type and layers
     * @throws IllegalArgumentException where it is not; nothing is written
     */
    void download(Canvas target);
}
