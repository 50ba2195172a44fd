package dev.tilecast.observe;

/**
 * How long it takes to a client and back.
 *
 * @param millis smoothed where the system measures it, else of the last ping
 * @param source what measured it
 * @param nanoTime {@link System#nanoTime()} of the measurement
 */
public record RoundTrip(double millis, Source source, long nanoTime) {
    /** What measured a round trip. */
    public enum Source {
        /** The operating system, from acknowledged segments: of the line alone. */
        TCP,
        /** A ping request and its answer: of the line, the client's program and what was queued before. */
        PING
    }
}
