package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import java.util.Optional;

/** What canvases are compared with, a few times a second. Any thread, unless said otherwise. */
public interface Compared extends AutoCloseable {

    /** The newest comparison; empty before the first. */
    Optional<Comparison> newest();

    /** Why there is nothing new, for people; empty while there is. */
    String failure();

    /** That canvas is shown now; read before this returns. One thread. */
    default void shown(Canvas canvas, int layer) {}

    /** Ends it; returns at once. */
    @Override
    void close();
}
