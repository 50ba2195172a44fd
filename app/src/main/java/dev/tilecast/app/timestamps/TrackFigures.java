package dev.tilecast.app.timestamps;

/**
 * How regular one media's frames are; milliseconds, NaN where it is not known.
 *
 * @param frames how many
 * @param meanInterval of the timestamps
 * @param jitter standard deviation of how much later or earlier frames come after each other than their timestamps say
 * @param mostInterval the longest between two timestamps
 * @param driftPpm by how many millionths the timestamps run faster than the wall clock, since the last jump
 * @param composition the newest frame's composition time
 */
public record TrackFigures(
        int frames, double meanInterval, double jitter, double mostInterval, double driftPpm, double composition) {
    static TrackFigures none() {
        return new TrackFigures(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
