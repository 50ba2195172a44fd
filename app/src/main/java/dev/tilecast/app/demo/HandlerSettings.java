package dev.tilecast.app.demo;

import java.util.Optional;

/**
 * How a demo handler behaves for now.
 *
 * @param delayMillis added to every call, 0 to {@link #MOST_DELAY_MILLIS}
 * @param failPercent the chance of a call to fail on purpose, 0 to 100
 * @param offAnswer what the client gets while the handler is off; empty where a handler has no choice
 */
public record HandlerSettings(boolean on, int delayMillis, int failPercent, Optional<OffAnswer> offAnswer) {
    public static final int MOST_DELAY_MILLIS = 5_000;

    /** Checks the bounds. */
    public HandlerSettings {
        if (delayMillis < 0 || delayMillis > MOST_DELAY_MILLIS) {
            throw new IllegalArgumentException("a delay is from 0 to " + MOST_DELAY_MILLIS + " ms, not " + delayMillis);
        }
        if (failPercent < 0 || failPercent > 100) {
            throw new IllegalArgumentException("a chance is from 0 to 100 %, not " + failPercent);
        }
    }

    static HandlerSettings usual(String handler) {
        return new HandlerSettings(true, 0, 0, OffAnswer.usual(handler));
    }

    /** Whether that handler behaves as it does from the start. */
    public boolean isUsual(String handler) {
        return equals(usual(handler));
    }

    public HandlerSettings withOn(boolean newOn) {
        return new HandlerSettings(newOn, delayMillis, failPercent, offAnswer);
    }

    public HandlerSettings withDelayMillis(int millis) {
        return new HandlerSettings(on, millis, failPercent, offAnswer);
    }

    public HandlerSettings withFailPercent(int percent) {
        return new HandlerSettings(on, delayMillis, percent, offAnswer);
    }

    public HandlerSettings withOffAnswer(OffAnswer answer) {
        return new HandlerSettings(on, delayMillis, failPercent, Optional.of(answer));
    }
}
