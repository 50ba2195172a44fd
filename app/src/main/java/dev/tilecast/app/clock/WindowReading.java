package dev.tilecast.app.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock in a picture of a player's window, and how old it was when the picture was taken.
 *
 * @param shown what was read
 * @param latency milliseconds; NaN where nothing was read
 * @param uncertainty by how many milliseconds the moment of taking may be off, to either side
 */
public record WindowReading(ShownClock shown, double latency, double uncertainty) {
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * Of a picture that was taken at some time between two.
     *
     * @param zone of the card's clock
     */
    public static WindowReading of(ShownClock shown, Instant before, Instant after, ZoneId zone) {
        double taking = Duration.between(before, after).toNanos() / NANOS_PER_MILLI;
        Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
        double latency = shown instanceof ShownClock.Read read
                ? ClockLatency.millis(read.time(), LocalTime.ofInstant(middle, zone))
                : Double.NaN;
        return new WindowReading(shown, latency, taking / 2);
    }
}
