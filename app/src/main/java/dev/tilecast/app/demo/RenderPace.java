package dev.tilecast.app.demo;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders a source at its rate while somebody watches or looks at it. It has a platform thread of its own, since
 * rendering is work for a core, and virtual threads that work keep others from running.
 */
final class RenderPace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RenderPace.class);

    /** Is told, in the pace's thread, which ends, why the scene cannot be rendered. */
    @FunctionalInterface
    interface WhenFailed {
        void failed(RenderPace pace, String why, Throwable thrown);
    }

    private final SharedSource source;
    private final HandlerSwitch renderSwitch;
    private final WhenFailed whenFailed;
    private final Thread thread;
    private volatile boolean watched;
    private volatile boolean closed;

    RenderPace(SharedSource source, HandlerSwitch renderSwitch, WhenFailed whenFailed) {
        this.source = source;
        this.renderSwitch = renderSwitch;
        this.whenFailed = whenFailed;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("render-" + source.options().scene())
                .start(this::run);
    }

    /** Whether players watch, who want the source's rate; a look takes what the machine has left. */
    void watched(boolean newWatched) {
        watched = newWatched;
        LockSupport.unpark(thread);
    }

    private void run() {
        try {
            long due = System.nanoTime();
            while (!closed) {
                long begin = System.nanoTime();
                step();
                long rest = watched ? 0 : System.nanoTime() - begin;
                due = Math.max(due + source.periodNanos(), System.nanoTime() + rest);
                sleepUntil(due);
            }
        } catch (Throwable e) {
            String why = source.options() + " cannot be rendered: " + e.getMessage();
            if (e instanceof OutOfMemoryError) {
                why += "; write a smaller size, or start with more memory (-Xmx)";
                LOG.error("{}", why);
            } else {
                LOG.error("{}", why, e);
            }
            renderSwitch.failed(e);
            whenFailed.failed(this, why, e);
        }
    }

    /** Only what players watch counts as a call of the handler. */
    private void step() {
        if (watched) {
            renderSwitch.call(true, () -> {
                source.renderIfDue();
                return true;
            });
        } else if (renderSwitch.isOn()) {
            source.renderIfDue();
        }
    }

    private void sleepUntil(long due) {
        boolean before = watched;
        while (!closed && due - System.nanoTime() > 0 && (before || !watched)) {
            LockSupport.parkNanos(this, due - System.nanoTime());
        }
    }

    /** Ends the thread soon; does not wait for a render that is running. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
