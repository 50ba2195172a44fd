package dev.tilecast.app.demo;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a source rendering at its rate while somebody looks at it. It has a platform thread of its own, since rendering
 * is work for a core, and virtual threads that work keep others from running.
 */
final class LookPace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LookPace.class);

    private final SharedSource source;
    private final HandlerSwitch renderSwitch;
    private final Thread thread;
    private volatile boolean closed;

    LookPace(SharedSource source, HandlerSwitch renderSwitch) {
        this.source = source;
        this.renderSwitch = renderSwitch;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("look-" + source.options().scene())
                .start(this::run);
    }

    private void run() {
        long due = System.nanoTime();
        while (!closed) {
            long begin = System.nanoTime();
            if (renderSwitch.isOn() && !rendered()) {
                return;
            }
            // A preview that cannot keep its rate leaves half of the time to those who play and to the console.
            long spent = System.nanoTime() - begin;
            due = Math.max(due + source.periodNanos(), begin + 2 * spent);
            while (!closed && due - System.nanoTime() > 0) {
                LockSupport.parkNanos(this, due - System.nanoTime());
            }
        }
    }

    private boolean rendered() {
        try {
            source.renderIfDue();
            return true;
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("preview of {} stops: it cannot be rendered", source.options(), e);
            return false;
        }
    }

    /** Ends the thread soon; does not wait for a render that is running. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
