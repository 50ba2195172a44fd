package dev.tilecast.app.ui.refresh;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads something four times a second in a thread of its own and hands it to the window, until it is closed. A window that
 * is busy gets a newer reading later, never a backlog.
 */
public final class Refresh<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);
    private static final long PERIOD_MILLIS = 250;

    private final Supplier<T> read;
    private final Executor window;
    private final Consumer<T> show;
    private final AtomicBoolean shown = new AtomicBoolean(true);
    private final ScheduledExecutorService thread;
    private volatile boolean closed;

    /**
     * Begins at once.
     *
     * @param name of the thread
     * @param read called on that thread
     * @param window runs what is given to it on the window's thread
     * @param show called there, never after {@link #close} was
     */
    public Refresh(String name, Supplier<T> read, Executor window, Consumer<T> show) {
        this.read = read;
        this.window = window;
        this.show = show;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        thread.scheduleWithFixedDelay(this::step, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void step() {
        try {
            T reading = read.get();
            if (shown.compareAndSet(true, false)) {
                window.execute(() -> show(reading));
            }
        } catch (RuntimeException failure) {
            LOG.warn("{} could not read", Thread.currentThread().getName(), failure);
        }
    }

    private void show(T reading) {
        shown.set(true);
        if (!closed) {
            show.accept(reading);
        }
    }

    /** Ends the thread soon. On the window's thread. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
    }
}
