package dev.tilecast.app.demo.scene;

import dev.tilecast.canvas.CudaCanvas;

/** Draws the pictures of a {@link Scene} on a CUDA device. Used by one thread at a time. */
public interface DeviceScene {

    /** A canvas in device memory, of the scene's type, size and tiles. */
    CudaCanvas createCanvas();

    /** Draws the whole picture of a frame and waits for the device. */
    void render(CudaCanvas canvas, long frameNumber);

    /** The device's name. */
    String device();
}
