package dev.tilecast.broadcast;

import dev.tilecast.video.VideoException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A parameter that the encode thread is to set, and what came of it. */
final class ParameterChange {
    private final String name;
    private final String value;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    ParameterChange(String name, String value) {
        this.name = name;
        this.value = value;
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }

    void accepted() {
        done.complete(null);
    }

    void refused(Throwable reason) {
        done.completeExceptionally(reason);
    }

    /** @throws VideoException where the encoder refused it */
    void await() {
        try {
            done.join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof VideoException reason) {
                throw new VideoException(reason.reason(), reason.getMessage(), reason);
            }
            throw new VideoException(
                    VideoException.Reason.ENCODING_FAILED,
                    "the parameter " + name + " could not be set: " + refused.getCause(),
                    refused);
        }
    }
}
