package dev.tilecast.video.screen;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a loop's body on the calling thread and on threads of the common pool. The caller works too and never waits for a
 * pool thread that has not begun, so a pool that is busy elsewhere slows nothing down. Has no threads of its own.
 */
final class ParallelLoop {
    /** One turn of the loop. */
    interface Body {
        /** @param worker from 0 to the number of threads, never two turns with the same one at a time */
        void run(int worker, int index);
    }

    private final int threads;

    ParallelLoop(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }

    /** Returns when the body has run for all indexes, or throws what it threw once no turn is running any more. */
    void run(int count, Body body) {
        AtomicInteger next = new AtomicInteger();
        Share[] shares = new Share[Math.max(0, Math.min(threads, count) - 1)];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new Share(i + 1, next, count, body);
            ForkJoinPool.commonPool().execute(shares[i]);
        }
        try {
            drain(0, next, count, body);
        } finally {
            // After a failure nobody begins another turn.
            next.set(count);
            for (Share share : shares) {
                share.awaitIfBegun();
            }
        }
        for (Share share : shares) {
            share.rethrow();
        }
    }

    private static void drain(int worker, AtomicInteger next, int count, Body body) {
        for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
            body.run(worker, index);
        }
    }

    private static final class Share extends RecursiveAction {
        private static final long serialVersionUID = 1;
        private final transient AtomicBoolean claimed = new AtomicBoolean();
        private final transient AtomicInteger next;
        private final transient Body body;
        private final int worker;
        private final int count;
        private transient Throwable failure;

        Share(int worker, AtomicInteger next, int count, Body body) {
            this.worker = worker;
            this.next = next;
            this.count = count;
            this.body = body;
        }

        @Override
        protected void compute() {
            if (!claimed.compareAndSet(false, true)) {
                return;
            }
            try {
                drain(worker, next, count, body);
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
                next.set(count);
            }
        }

        void awaitIfBegun() {
            if (!claimed.compareAndSet(false, true)) {
                quietlyJoin();
            }
        }

        void rethrow() {
            switch (failure) {
                case null -> {}
                case RuntimeException exception -> throw exception;
                default -> throw (Error) failure;
            }
        }
    }
}
