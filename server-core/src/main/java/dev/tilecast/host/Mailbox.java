package dev.tilecast.host;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one connection's handlers one after the other on a virtual thread. It is bounded by the session, which raises no
 * request before the last one was answered.
 */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean ended;

    Mailbox(String name) {
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
        thread.start();
    }

    void submit(Runnable task) {
        tasks.add(task);
    }

    /** Runs the task behind all others and then ends. */
    void end(Runnable last) {
        tasks.add(() -> {
            try {
                last.run();
            } finally {
                ended = true;
            }
        });
    }

    private void run() {
        while (!ended) {
            try {
                tasks.take().run();
            } catch (InterruptedException interrupted) {
                // An interrupt is meant for a handler that hangs; what comes behind it is still to be done.
                continue;
            } catch (RuntimeException | Error failure) {
                LOG.error("{} failed", thread.getName(), failure);
            }
        }
    }

    /** @return false where it did not end in time; true for its own thread, which cannot wait for itself */
    boolean awaitEnd(Duration most) throws InterruptedException {
        return Thread.currentThread() == thread || thread.join(most);
    }

    /** Interrupts the handler that runs. */
    void interrupt() {
        thread.interrupt();
    }
}
