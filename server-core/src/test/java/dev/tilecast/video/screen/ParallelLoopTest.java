package dev.tilecast.video.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelLoopTest {

    @Test
    void everyIndexIsRunOnce() {
        AtomicIntegerArray runs = new AtomicIntegerArray(1000);
        new ParallelLoop(4).run(1000, (worker, index) -> runs.incrementAndGet(index));
        for (int i = 0; i < runs.length(); i++) {
            assertEquals(1, runs.get(i));
        }
    }

    @Test
    void noTwoThreadsAreTheSameWorkerAtATime() {
        AtomicIntegerArray busy = new AtomicIntegerArray(3);
        AtomicInteger clashes = new AtomicInteger();
        new ParallelLoop(3).run(500, (worker, index) -> {
            if (busy.incrementAndGet(worker) != 1) {
                clashes.incrementAndGet();
            }
            Thread.onSpinWait();
            busy.decrementAndGet(worker);
        });
        assertEquals(0, clashes.get());
    }

    @Test
    void aBusyPoolDoesNotHoldTheCallerUp() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        int threads = ForkJoinPool.commonPool().getParallelism();
        CountDownLatch started = new CountDownLatch(threads);
        CountDownLatch ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            ForkJoinPool.commonPool().execute(() -> {
                started.countDown();
                await(release);
                ended.countDown();
            });
        }
        started.await();
        AtomicInteger runs = new AtomicInteger();
        new ParallelLoop(4).run(10, (worker, index) -> runs.incrementAndGet());
        assertEquals(10, runs.get());
        release.countDown();
        ended.await();
    }

    @Test
    void aFailureReachesTheCallerOnceNobodyRunsAnyMore() {
        AtomicInteger running = new AtomicInteger();
        IllegalStateException failure = new IllegalStateException("at 7");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> new ParallelLoop(4).run(10_000, (worker, index) -> {
                    running.incrementAndGet();
                    try {
                        if (index >= 7) {
                            throw failure;
                        }
                    } finally {
                        running.decrementAndGet();
                    }
                }));
        assertSame(failure, thrown);
        assertEquals(0, running.get());
    }

    @Test
    void nothingToDoIsDone() {
        new ParallelLoop(2).run(0, (worker, index) -> assertTrue(false));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
