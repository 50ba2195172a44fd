package dev.tilecast.canvas;

/** A rectangle of pixels in CUDA memory: row-major without padding, bottom row first. It has no pixel access. */
public interface CudaTile {
    /** {@return the width in pixels} */
    int width();

    /** {@return the height in pixels} */
    int height();

    /** {@return the same as its canvas'} */
    PixelType pixelType();

    /** {@return the CUDA ordinal of the device that holds the pixels} */
    int deviceId();

    /** {@return the device pointer (CUdeviceptr) of the first pixel} */
    long devicePointer();
}
