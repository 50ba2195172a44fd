package dev.tilecast.canvas;

/** A rectangle of pixels in CUDA memory: row-major without padding, bottom row first. It has no pixel access. */
public interface CudaTile {
    /** Width in pixels. */
    int width();

    /** Height in pixels. */
    int height();

    /** The same as its canvas'. */
    PixelType pixelType();

    /** The CUDA ordinal of the device that holds the pixels. */
    int deviceId();

    /** The device pointer (CUdeviceptr) of the first pixel. */
    long devicePointer();
}
