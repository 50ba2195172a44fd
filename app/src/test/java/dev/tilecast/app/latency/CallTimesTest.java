package dev.tilecast.app.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallTimesTest {
    private final CallTimes times = new CallTimes();

    @Test
    void callsAreCountedInStepsThatLeaveNoGap() {
        for (long nanos : new long[] {0, 300, 1_500, 70_000, 70_000, 30_000_000_000L, 600_000_000_000L}) {
            times.record(nanos);
        }
        CallTimes.Summary summary = times.summary();
        assertEquals(7, summary.calls());
        List<CallTimes.Bucket> filled =
                summary.buckets().stream().filter(bucket -> bucket.calls() > 0).toList();
        assertEquals(
                List.of(
                        new CallTimes.Bucket(0, 1_000, 2),
                        new CallTimes.Bucket(1_000, 2_000, 1),
                        new CallTimes.Bucket(50_000, 100_000, 2),
                        new CallTimes.Bucket(5_000_000_000L, Long.MAX_VALUE, 2)),
                filled);
        for (int i = 1; i < summary.buckets().size(); i++) {
            assertEquals(
                    summary.buckets().get(i - 1).toNanos(),
                    summary.buckets().get(i).fromNanos());
        }
    }

    @Test
    void theMedianAndTheSlowestAreRight() {
        for (int millis = 1; millis <= 100; millis++) {
            times.record(TimeUnit.MILLISECONDS.toNanos(millis));
        }
        assertEquals(50e6, times.summary().median(), 1e6);
        assertEquals(99e6, times.summary().percentile99(), 1e6);
        assertEquals(100e6, times.summary().most(), 1e6);
    }
}
