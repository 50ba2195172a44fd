package dev.tilecast.app.canvas;

import dev.tilecast.canvas.Canvas;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compares canvases with an image, a few times a second, on a thread that lives no longer than that. Any thread. */
public final class ReferenceComparison implements Compared {
    private final ReferenceImage reference;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ComparisonPace pace = new ComparisonPace();
    private volatile Comparison newest;
    private volatile String failure = "";

    public ReferenceComparison(ReferenceImage reference) {
        this.reference = reference;
    }

    @Override
    public void shown(Canvas canvas, int layer) {
        if (!pace.isDue(System.nanoTime())) {
            return;
        }
        try {
            reference.requireSizeOf(canvas);
        } catch (ReferenceImage.UnusableException e) {
            failure = e.getMessage();
            return;
        }
        if (busy.compareAndSet(false, true)) {
            failure = "";
            RgbPicture picture = RgbPicture.of(canvas, layer);
            Thread.ofVirtual().name("canvas-reference").start(() -> compare(picture));
        }
    }

    private void compare(RgbPicture canvas) {
        try {
            long begin = System.nanoTime();
            newest = Comparison.of(canvas, reference.picture());
            pace.made(begin, System.nanoTime());
        } finally {
            busy.set(false);
        }
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public Optional<Comparison> newest() {
        return Optional.ofNullable(newest);
    }

    /** Nothing is held. */
    @Override
    public void close() {}
}
