package dev.tilecast.app.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HdrLatencyRecorderTest {
    private final AtomicLong clock = new AtomicLong();
    private final HdrLatencyRecorder recorder = new HdrLatencyRecorder(Duration.ofSeconds(10), clock::get);

    private LatencySummary encoding() {
        return recorder.summaries().get(LatencyStage.ENCODING);
    }

    private static void assertNear(long millis, long nanos) {
        assertEquals(TimeUnit.MILLISECONDS.toNanos(millis), nanos, millis * 1e6 / 100);
    }

    @Test
    void nothingIsKnownOfStagesThatWereNotRecorded() {
        assertEquals(Map.of(), recorder.summaries());
        recorder.record(LatencyStage.SENDING, 1_000_000);
        assertEquals(Set.of(LatencyStage.SENDING), recorder.summaries().keySet());
    }

    @Test
    void theSummaryTellsMedianPercentileAndMostToTwoDigits() {
        LongStream.rangeClosed(1, 100)
                .map(TimeUnit.MILLISECONDS::toNanos)
                .forEach(nanos -> recorder.record(LatencyStage.ENCODING, nanos));
        assertEquals(100, encoding().count());
        assertNear(50, encoding().median());
        assertNear(99, encoding().percentile99());
        assertNear(100, encoding().most());
    }

    @Test
    void aSecondSummaryKnowsWhatTheFirstKnew() {
        recorder.record(LatencyStage.ENCODING, TimeUnit.MILLISECONDS.toNanos(4));
        assertEquals(1, encoding().count());
        recorder.record(LatencyStage.ENCODING, TimeUnit.MILLISECONDS.toNanos(8));
        assertEquals(2, encoding().count());
        assertNear(8, encoding().most());
        assertEquals(2, encoding().count());
    }

    private void passMillis(long millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void whatIsReadOftenTellsOfTheLastTenSecondsAndNoMore() {
        for (int second = 1; second <= 30; second++) {
            recorder.record(LatencyStage.ENCODING, TimeUnit.MILLISECONDS.toNanos(second));
            for (int reading = 0; reading < 4; reading++) {
                passMillis(250);
                recorder.summaries();
            }
        }
        assertEquals(10, encoding().count());
        assertNear(25, encoding().median());
        assertNear(30, encoding().most());
        passMillis(10_001);
        assertEquals(Map.of(), recorder.summaries());
    }

    @Test
    void whatNobodyReadForLongerIsLeftOut() {
        recorder.record(LatencyStage.ENCODING, TimeUnit.MILLISECONDS.toNanos(900));
        passMillis(60_000);
        assertEquals(Map.of(), recorder.summaries());
        recorder.record(LatencyStage.ENCODING, TimeUnit.MILLISECONDS.toNanos(4));
        passMillis(250);
        assertEquals(1, encoding().count());
        assertNear(4, encoding().most());
    }

    @Test
    void timesBeyondTheBoundsCountAsTheBound() {
        recorder.record(LatencyStage.ENCODING, -5);
        recorder.record(LatencyStage.ENCODING, Long.MAX_VALUE);
        assertEquals(2, encoding().count());
        assertNear(60_000, encoding().most());
        assertTrue(encoding().median() < 2_000, () -> encoding().toString());
    }

    @Test
    void noRecordIsLostWhileOthersRecordAndSomebodyReads() throws Exception {
        int each = 20_000;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < 4; i++) {
                threads.submit(() -> LongStream.range(0, each).forEach(n -> recorder.record(LatencyStage.WHOLE, n)));
            }
            while (recorder.summaries()
                            .getOrDefault(LatencyStage.WHOLE, new LatencySummary(0, 0, 0, 0))
                            .count()
                    < each) {
                Thread.onSpinWait();
            }
        }
        assertEquals(4 * each, recorder.summaries().get(LatencyStage.WHOLE).count());
    }
}
