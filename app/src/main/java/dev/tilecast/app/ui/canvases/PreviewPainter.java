package dev.tilecast.app.ui.canvases;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that makes all previews' pictures, woken by JavaFX's pulse; it sleeps while nobody looks. */
public final class PreviewPainter {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewPainter.class);

    private final Set<Preview> lookedAt = ConcurrentHashMap.newKeySet();
    private final Set<Preview> awake = new HashSet<>();
    private final Set<Preview> failed = new HashSet<>();
    private final Semaphore pulses = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("preview-painter").daemon().unstarted(this::paint);
    private volatile boolean closed;

    public void start() {
        thread.start();
    }

    /** Any thread. */
    void lookAt(Preview preview) {
        lookedAt.add(preview);
        pulse();
    }

    /** Any thread. */
    void lookAway(Preview preview) {
        lookedAt.remove(preview);
        pulse();
    }

    /** Another picture can be shown now. Any thread. */
    void pulse() {
        pulses.release();
    }

    private void paint() {
        try {
            while (!closed) {
                pulses.acquire();
                pulses.drainPermits();
                paintOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            awake.forEach(Preview::rest);
        }
    }

    private void paintOnce() {
        awake.removeIf(preview -> {
            boolean rests = !lookedAt.contains(preview);
            if (rests) {
                preview.rest();
                failed.remove(preview);
            }
            return rests;
        });
        for (Preview preview : lookedAt) {
            awake.add(preview);
            try {
                preview.refresh();
            } catch (RuntimeException e) {
                if (failed.add(preview)) {
                    LOG.warn("a preview failed", e);
                }
            }
        }
    }

    /** Ends the thread and all looks; returns when that is done. */
    public void stop() throws InterruptedException {
        closed = true;
        pulse();
        thread.join();
    }
}
