package dev.tilecast.app.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long calls took since the start, in memory of a bounded size: times from a microsecond to a minute, to two digits.
 * Any thread; recording does not wait.
 */
public final class CallTimes {
    private static final long LEAST = TimeUnit.MICROSECONDS.toNanos(1);
    private static final long MOST = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 2;

    /** Steps of a logarithmic scale that are read at a glance. */
    private static final int[] STEPS = {1, 2, 5};

    private static final long LAST_BOUND = TimeUnit.SECONDS.toNanos(10);

    private final AtomicHistogram times = new AtomicHistogram(LEAST, MOST, DIGITS);

    /**
     * Calls that took so long.
     *
     * @param fromNanos inclusive
     * @param toNanos exclusive; of the last bucket, which takes all that took longer, {@link Long#MAX_VALUE}
     */
    public record Bucket(long fromNanos, long toNanos, long calls) {}

    /**
     * Times in nanoseconds.
     *
     * @param buckets from 0 on without a gap, in steps of 1, 2, 5, 10 …
     */
    public record Summary(long calls, long median, long percentile99, long most, List<Bucket> buckets) {}

    public void record(long nanos) {
        times.recordValue(Math.clamp(nanos, 0, MOST));
    }

    public Summary summary() {
        Histogram now = times.copy();
        List<Bucket> buckets = new ArrayList<>();
        long from = 0;
        for (long decade = LEAST; decade < LAST_BOUND; decade *= 10) {
            for (int step : STEPS) {
                buckets.add(bucket(now, from, decade * step));
                from = decade * step;
            }
        }
        buckets.add(bucket(now, from, Long.MAX_VALUE));
        return new Summary(
                now.getTotalCount(),
                now.getValueAtPercentile(50),
                now.getValueAtPercentile(99),
                now.getMaxValue(),
                buckets);
    }

    private static Bucket bucket(Histogram times, long from, long to) {
        long last = Math.min(to - 1, MOST);
        return new Bucket(from, to, times.getCountBetweenValues(from, last));
    }
}
