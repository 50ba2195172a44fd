package dev.tilecast.canvas;

/** A canvas whose tiles lie in the memory of one CUDA device. */
public interface CudaCanvas extends CanvasBase {

    /** The CUDA ordinal of the device that holds the tiles. */
    int deviceId();

    /** The tile that holds the pixel at that PIXEL position. */
    CudaTile tile(int x, int y, int layer);
}
