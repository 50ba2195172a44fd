package dev.tilecast.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.host.PacedLoop.End;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<Long> dues = new LinkedBlockingQueue<>();
    private final BlockingQueue<End> ends = new LinkedBlockingQueue<>();
    private volatile double rate = 100;
    private PacedLoop loop;

    @AfterEach
    void stop() {
        loop.stop();
        assertTrue(loop.join(PATIENCE));
    }

    private void start(PacedLoop.Step step) {
        loop = new PacedLoop("loop", () -> rate, step, ends::add);
        loop.start();
    }

    private long due() throws InterruptedException {
        return dues.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void callsAreDueOnePeriodApartAndNeverBeforeTheirTime() throws Exception {
        BlockingQueue<Boolean> early = new LinkedBlockingQueue<>();
        start(due -> {
            early.add(System.nanoTime() < due);
            return dues.add(due);
        });
        long last = due();
        for (int i = 0; i < 10; i++) {
            long next = due();
            assertEquals(0, (next - last) % 10_000_000);
            assertTrue(next > last);
            last = next;
        }
        assertTrue(early.stream().noneMatch(tooEarly -> tooEarly));
    }

    @Test
    void callsThatAreMissedAreNotMadeUpFor() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        start(due -> {
            dues.add(due);
            if (dues.size() == 1) {
                long until = due + 100_000_000;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                late.countDown();
            }
            return dues.size() < 2;
        });
        late.await();
        ends.take();
        long first = due();
        assertTrue(due() - first >= 90_000_000);
    }

    @Test
    void aPauseIsNotMadeUpFor() throws Exception {
        start(dues::add);
        due();
        loop.pause(true);
        loop.awaitIdle(PATIENCE);
        dues.clear();
        long resumedAt = System.nanoTime();
        loop.pause(false);
        assertTrue(due() - resumedAt > -10_000_000, "the first call is not due in the pause");
    }

    @Test
    void aNewRateHoldsForTheCallThatIsBeingWaitedFor() throws Exception {
        rate = 0.001;
        start(dues::add);
        due();
        rate = 100;
        loop.rateChanged();
        due();
    }

    @Test
    void aStepThatSaysFalseEndsTheLoop() throws Exception {
        start(due -> false);
        assertEquals(new End(null), ends.take());
    }

    @Test
    void aStepThatThrowsEndsTheLoopWithItsFailure() throws Exception {
        IllegalStateException failure = new IllegalStateException("broken on purpose");
        start(due -> {
            throw failure;
        });
        assertSame(failure, ends.take().failure());
    }

    @Test
    void aLoopThatIsStoppedTellsNoEnd() throws Exception {
        CountDownLatch inStep = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        start(due -> {
            inStep.countDown();
            try {
                release.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return false;
        });
        inStep.await();
        loop.stop();
        release.countDown();
        assertTrue(loop.join(PATIENCE));
        assertTrue(ends.isEmpty());
    }
}
