package dev.tilecast.app.ui.encoder;

import dev.tilecast.video.VideoException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets one parameter away from the window's thread, one value at a time; of those that come meanwhile the newest counts.
 * Window's thread.
 */
final class ParameterChange {
    private static final Logger LOG = LoggerFactory.getLogger(ParameterChange.class);

    private final EncoderControl encoder;
    private final String name;
    private final Executor background;
    private final Executor window;
    private final Consumer<Outcome> settled;
    private boolean underWay;
    private String next;

    /**
     * What became of a value.
     *
     * @param refusal why it was not taken; null where it was
     */
    record Outcome(String value, String refusal) {}

    /**
     * @param name the parameter's
     * @param background may wait
     * @param window runs what is given to it on the window's thread
     * @param settled told what became of the last value when none waits any more
     */
    ParameterChange(
            EncoderControl encoder, String name, Executor background, Executor window, Consumer<Outcome> settled) {
        this.encoder = encoder;
        this.name = name;
        this.background = background;
        this.window = window;
        this.settled = settled;
    }

    void set(String value) {
        if (underWay) {
            next = value;
        } else {
            begin(value);
        }
    }

    boolean isUnderWay() {
        return underWay;
    }

    private void begin(String value) {
        underWay = true;
        try {
            background.execute(() -> {
                String refusal = apply(value);
                window.execute(() -> end(new Outcome(value, refusal)));
            });
        } catch (RuntimeException | OutOfMemoryError noThread) {
            end(new Outcome(value, unexpected(noThread)));
        }
    }

    private String apply(String value) {
        try {
            encoder.setParameter(name, value);
            return null;
        } catch (VideoException | IllegalArgumentException | IllegalStateException e) {
            return e.getMessage() == null ? unexpected(e) : e.getMessage();
        } catch (RuntimeException | Error e) {
            return unexpected(e);
        }
    }

    /** Nobody foresaw it, so its name is said too, and the log has where it came from. */
    private String unexpected(Throwable failure) {
        LOG.warn("the encoder's parameter {} could not be set", name, failure);
        return failure.toString();
    }

    private void end(Outcome outcome) {
        underWay = false;
        if (next == null) {
            settled.accept(outcome);
        } else {
            String value = next;
            next = null;
            begin(value);
        }
    }
}
