package dev.tilecast.app.demo;

import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;

/** A scene in one size and rate, rendered once for all who play or look at it. Any thread. */
public interface SceneSource {
    SceneOptions options();

    /** Where the newest complete canvas is found; fresh while there is a {@link #look}. */
    CanvasBuffers<Canvas> buffers();

    /** The canvases where they are rendered, which is where encoders take them from: in host memory or on a device. */
    default CanvasSource pictures() {
        return CanvasSource.of(buffers());
    }

    /** Keeps the source rendering, without a player, until the result is closed. */
    Look look();

    /** Streams that play it now. */
    int players();

    /** Frames rendered since the source was made; differences give the frame rate. */
    long framesRendered();

    /** Time spent rendering them. */
    long renderNanos();

    /** What renders it, and why not something better: one line for people. */
    default String renderer() {
        return "";
    }

    /** An interest in a source. */
    interface Look extends AutoCloseable {
        @Override
        void close();
    }
}
