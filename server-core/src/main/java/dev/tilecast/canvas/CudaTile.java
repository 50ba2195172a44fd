package dev.tilecast.canvas;

/** A rectangle of pixels in CUDA memory: row-major without padding, bottom row first. It has no pixel access. */
public interface CudaTile {
    int width();

    int height();

    PixelType pixelType();

    int deviceId();

    /** The device pointer (CUdeviceptr) of the first pixel. */
    long devicePointer();
}
