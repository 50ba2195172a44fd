package dev.tilecast.host;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Calls a step at a rate, on a platform thread of its own. A step that takes longer than its period delays the next
 * ones, which then fall on the following periods: missed calls are not made up for.
 */
final class PacedLoop {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** One call. */
    @FunctionalInterface
    interface Step {
        /**
         * @param dueNanos {@link System#nanoTime()} at which the call was due
         * @return false ends the loop
         */
        boolean run(long dueNanos);
    }

    /**
     * How a loop ended by itself.
     *
     * @param failure null where the step returned false
     */
    record End(Throwable failure) {}

    private final DoubleSupplier callsPerSecond;
    private final Step step;
    private final Consumer<End> ended;
    private final Thread thread;
    private long due;
    private boolean stopped;
    private boolean paused;
    private boolean inStep;

    /** @param ended called on the loop's thread where the loop ends other than by {@link #stop} */
    PacedLoop(String name, DoubleSupplier callsPerSecond, Step step, Consumer<End> ended) {
        this.callsPerSecond = callsPerSecond;
        this.step = step;
        this.ended = ended;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    synchronized void pause(boolean newPaused) {
        paused = newPaused;
        notifyAll();
    }

    /** A new rate holds for the call that is being waited for. */
    synchronized void rateChanged() {
        notifyAll();
    }

    /** Waits until no step runs, at most that long; for a loop that is paused. */
    synchronized void awaitIdle(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toNanos(); inStep && left > 0; left = deadline - System.nanoTime()) {
                wait(left / NANOS_PER_MILLI + 1);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets a running step finish and ends; returns at once. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** @return false where a step still ran at the end of the time */
    boolean join(Duration most) {
        if (thread.getState() == Thread.State.NEW) {
            // The machine had no thread to give.
            return true;
        }
        try {
            return thread.join(most);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    private void run() {
        End end = new End(null);
        try {
            due = System.nanoTime() - period();
            while (awaitTurn() && runStep()) {
                // both say whether the loop goes on
            }
        } catch (InterruptedException interrupted) {
            end = new End(interrupted);
        } catch (Throwable failure) {
            end = new End(failure);
        }
        if (!isStopped()) {
            ended.accept(end);
        }
    }

    private boolean runStep() {
        try {
            return step.run(due);
        } finally {
            synchronized (this) {
                inStep = false;
                notifyAll();
            }
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private long period() {
        return Math.max(1, (long) (NANOS_PER_SECOND / callsPerSecond.getAsDouble()));
    }

    private synchronized boolean awaitTurn() throws InterruptedException {
        while (!stopped) {
            if (paused) {
                wait();
                forgetPause();
                continue;
            }
            long period = period();
            long late = System.nanoTime() - (due + period);
            if (late >= 0) {
                due += period + (late > period ? late / period * period : 0);
                inStep = true;
                return true;
            }
            wait(-late / NANOS_PER_MILLI, (int) (-late % NANOS_PER_MILLI));
        }
        return false;
    }

    /** The calls that would have been due during a pause are not late. */
    private void forgetPause() {
        long asIfJustCalled = System.nanoTime() - period();
        if (asIfJustCalled - due > 0) {
            due = asIfJustCalled;
        }
    }
}
