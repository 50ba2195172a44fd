package dev.tilecast.broadcast;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import java.util.Optional;

/** Where a broadcast takes its canvases from. Any thread. */
public interface CanvasSource {

    /** {@return the newest complete canvas, held until the lease is closed; empty before the first} */
    Optional<? extends Lease<? extends CanvasBase>> newest();

    /**
     * Calls the listener whenever there is a newer canvas; it only wakes up somebody.
     *
     * @param listener is called on the thread that publishes
     */
    void addListener(Runnable listener);

    /**
     * Calls it no more.
     *
     * @param listener the same object that was added
     */
    void removeListener(Runnable listener);

    /**
     * {@return what a renderer publishes}
     *
     * @param buffers any thread writes to them
     */
    static CanvasSource of(CanvasBuffers<?> buffers) {
        return new CanvasSource() {
            @Override
            public Optional<? extends Lease<? extends CanvasBase>> newest() {
                return buffers.newest();
            }

            @Override
            public void addListener(Runnable listener) {
                buffers.addListener(listener);
            }

            @Override
            public void removeListener(Runnable listener) {
                buffers.removeListener(listener);
            }
        };
    }
}
