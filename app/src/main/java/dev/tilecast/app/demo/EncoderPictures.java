package dev.tilecast.app.demo;

import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The pictures that a broadcast's encoder takes; none while the frame handler is switched off. Any thread. */
record EncoderPictures(CanvasSource pictures, HandlerSwitch frameSwitch) implements CanvasSource {
    @Override
    public Optional<? extends Lease<? extends CanvasBase>> newest() {
        AtomicReference<Optional<? extends Lease<? extends CanvasBase>>> taken =
                new AtomicReference<>(Optional.empty());
        frameSwitch.call(true, () -> {
            taken.set(pictures.newest());
            return true;
        });
        return taken.get();
    }

    @Override
    public void addListener(Runnable listener) {
        pictures.addListener(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        pictures.removeListener(listener);
    }
}
