package dev.tilecast.app.timestamps;

/** The straight line through drifts over time, by least squares. One thread. */
final class DriftLine {
    /** In less time the arrival's jitter is more than any clock's drift. */
    private static final double LEAST_SECONDS = 5;

    private static final double MICROS_PER_MILLI = 1_000;

    private int count;
    private double firstSecond;
    private double lastSecond;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;

    void clear() {
        count = 0;
        sumX = 0;
        sumY = 0;
        sumXx = 0;
        sumXy = 0;
    }

    void add(double second, double driftMillis) {
        if (count == 0) {
            firstSecond = second;
        }
        lastSecond = second;
        double x = second - firstSecond;
        count++;
        sumX += x;
        sumY += driftMillis;
        sumXx += x * x;
        sumXy += x * driftMillis;
    }

    /** Milliseconds a second, as millionths; NaN before there is enough. */
    double partsPerMillion() {
        double spread = count * sumXx - sumX * sumX;
        boolean enough = count > 2 && lastSecond - firstSecond >= LEAST_SECONDS && spread > 0;
        return enough ? (count * sumXy - sumX * sumY) / spread * MICROS_PER_MILLI : Double.NaN;
    }
}
