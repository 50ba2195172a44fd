package dev.tilecast.app.ui.poll;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the state four times a second in a thread of its own and hands it to the window. A window that is busy gets the
 * newest state when it comes to it, never a backlog.
 */
public final class ConsolePoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsolePoll.class);
    private static final long PERIOD_MILLIS = 250;
    /** While nobody is at the window only every so many'th is read. */
    private static final int RESTING = 4;

    private final Supplier<ConsoleState> reader;
    private final Executor window;
    private final Consumer<ConsoleState> show;
    private final AtomicReference<ConsoleState> waiting = new AtomicReference<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("console-poll").daemon().factory());
    private volatile boolean resting;
    private int skipped;

    /**
     * @param reader called on the poll's thread
     * @param window runs what is given to it on the window's thread
     * @param show called there
     */
    public ConsolePoll(Supplier<ConsoleState> reader, Executor window, Consumer<ConsoleState> show) {
        this.reader = reader;
        this.window = window;
        this.show = show;
    }

    public void start() {
        thread.scheduleWithFixedDelay(this::readAndShow, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param newResting while nobody is at the window: once a second is enough then. Any thread. */
    public void setResting(boolean newResting) {
        resting = newResting;
    }

    private void readAndShow() {
        if (resting && ++skipped < RESTING) {
            return;
        }
        skipped = 0;
        try {
            ConsoleState skipped = waiting.getAndAccumulate(reader.get(), (old, state) -> state.after(old));
            if (skipped == null) {
                window.execute(this::showWaiting);
            }
        } catch (RuntimeException e) {
            LOG.warn("the console could not read the server's state", e);
        }
    }

    private void showWaiting() {
        ConsoleState state = waiting.getAndSet(null);
        if (state != null) {
            show.accept(state);
        }
    }

    /** Ends the thread; returns when that is done. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
