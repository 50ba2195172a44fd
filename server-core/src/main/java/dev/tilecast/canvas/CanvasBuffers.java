package dev.tilecast.canvas;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A renderer and any number of readers (encoders, previews) exchange the newest complete canvas without waiting for each
 * other. One writer at a time; any thread reads. The pool grows by a canvas for every reader that holds one.
 */
public final class CanvasBuffers {

    /** @param factory makes one more canvas, always of the same size and type */
    public CanvasBuffers(Supplier<Canvas> factory) {}

    /** A canvas that nobody reads. Its old content may be anything. Give it back with {@link #publish}. */
    public Canvas beginWrite() {
        throw new IllegalStateException("not built yet");
    }

    /** Makes the canvas the newest one. @param frameNumber the program's own count, given to readers */
    public void publish(Canvas canvas, long frameNumber) {
        throw new IllegalStateException("not built yet");
    }

    /** The newest complete canvas, held until the lease is closed; empty before the first {@link #publish}. */
    public Optional<Lease> newest() {
        return Optional.empty();
    }

    /** A canvas that no writer touches until this is closed. */
    public interface Lease extends AutoCloseable {
        Canvas canvas();

        long frameNumber();

        /** {@link System#nanoTime()} of its publication. */
        long publishedNanoTime();

        @Override
        void close();
    }
}
