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

    /** One call. */
    @FunctionalInterface
    interface Step {
        /**
         * @param dueNanos {@link System#nanoTime()} at which the call was due
         * @return false ends the loop
         */
        boolean run(long dueNanos);
    }

    /** How a loop ended by itself. @param failure null where the step returned false */
    record End(Throwable failure) {}

    private final DoubleSupplier callsPerSecond;
    private final Step step;
    private final Consumer<End> ended;
    private final Thread thread;
    private boolean stopped;
    private boolean paused;

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

    /** Lets a running step finish and ends; returns at once. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** @return false where a step still ran at the end of the time */
    boolean join(Duration most) {
        if (Thread.currentThread() == thread) {
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
            long due = System.nanoTime();
            while (awaitTurn(due)) {
                if (!step.run(due)) {
                    break;
                }
                due = next(due);
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

    private synchronized boolean isStopped() {
        return stopped;
    }

    private long next(long due) {
        long period = Math.max(1, (long) (NANOS_PER_SECOND / callsPerSecond.getAsDouble()));
        long late = System.nanoTime() - (due + period);
        return due + period + (late > period ? late / period * period : 0);
    }

    private synchronized boolean awaitTurn(long due) throws InterruptedException {
        while (!stopped) {
            long remaining = due - System.nanoTime();
            if (paused) {
                wait();
            } else if (remaining <= 0) {
                return true;
            } else {
                wait(remaining / 1_000_000, (int) (remaining % 1_000_000));
            }
        }
        return false;
    }
}
