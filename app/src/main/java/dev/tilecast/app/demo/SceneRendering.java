package dev.tilecast.app.demo;

import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;

/** A scene's pictures, wherever they are rendered: by the processor or by a CUDA device. */
interface SceneRendering {

    /** Renders a frame and publishes it; by one thread at a time. */
    void render(long frameNumber);

    /** The pictures where they were rendered, as a broadcast takes them. */
    CanvasSource rendered();

    /** The pictures in host memory; fresh while somebody wants them. */
    CanvasBuffers<Canvas> inHostMemory();

    /** Somebody reads {@link #inHostMemory()} from now on, or no more; calls are counted. */
    void wantInHostMemory(boolean wanted);

    /** What renders, and why not something better: one line for people. */
    String renderer();
}
