package dev.tilecast.app.client;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands the newest picture from the one thread that decodes to the one that shows; neither waits. Three pictures go round:
 * one being filled, one that waits, one being shown.
 */
final class PictureExchange {
    private final AtomicReference<Slot> waiting = new AtomicReference<>(new Slot(new DecodedPicture(), false));
    private DecodedPicture filling = new DecodedPicture();
    private DecodedPicture shown = new DecodedPicture();

    private record Slot(DecodedPicture picture, boolean fresh) {}

    /** To be filled by the decoding thread, and then published. */
    DecodedPicture filling() {
        return filling;
    }

    void publish() {
        filling = waiting.getAndSet(new Slot(filling, true)).picture();
    }

    /** The newest one, the taker's until the next call; empty where that was taken before. */
    Optional<DecodedPicture> take() {
        if (!waiting.get().fresh()) {
            return Optional.empty();
        }
        shown = waiting.getAndSet(new Slot(shown, false)).picture();
        return Optional.of(shown);
    }
}
