package dev.tilecast.app.canvas;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compares canvases with an image, a few times a second, on a thread that lives no longer than that. Any thread. */
public final class ReferenceComparison {
    private final ReferenceImage reference;
    private final Runnable changed;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ComparisonPace pace = new ComparisonPace();
    private volatile Comparison newest;

    /** @param changed called behind each comparison; returns at once */
    public ReferenceComparison(ReferenceImage reference, Runnable changed) {
        this.reference = reference;
        this.changed = changed;
    }

    public ReferenceImage reference() {
        return reference;
    }

    /** Whether the next {@link #begin} would do something. */
    public boolean isDue() {
        return !busy.get() && pace.isDue(System.nanoTime());
    }

    /**
     * Compares that picture; by one thread.
     *
     * @param canvas of the reference's size
     */
    public void begin(RgbPicture canvas) {
        if (isDue() && busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("canvas-reference").start(() -> compare(canvas));
        }
    }

    private void compare(RgbPicture canvas) {
        try {
            long begin = System.nanoTime();
            newest = Comparison.of(canvas, reference.picture());
            pace.made(begin, System.nanoTime());
        } finally {
            busy.set(false);
            changed.run();
        }
    }

    /** The newest comparison; empty before the first. */
    public Optional<Comparison> newest() {
        return Optional.ofNullable(newest);
    }
}
