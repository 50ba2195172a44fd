package dev.tilecast.app.demo.scene;

import java.util.concurrent.atomic.AtomicReference;

/** The one camera that all renderings of the orbit scene look through. Any thread. */
public final class SharedCamera {
    private final AtomicReference<Camera> camera = new AtomicReference<>(Camera.START);

    public Camera get() {
        return camera.get();
    }

    /**
     * Turns it by some degrees and multiplies the zoom.
     *
     * @return the camera afterwards
     */
    public Camera move(double azimuthDegrees, double elevationDegrees, double zoomFactor) {
        return camera.updateAndGet(before -> before.moved(azimuthDegrees, elevationDegrees, zoomFactor));
    }
}
