package dev.tilecast.app.demo;

import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** A scene's rendering that players and looks share: whoever comes first when a frame is due renders it. */
final class SharedSource implements SceneSource {
    private final SceneOptions options;
    private final SceneRendering rendering;
    private final SharedSources registry;
    private final long periodNanos;
    private final ReentrantLock renderLock = new ReentrantLock();
    private final AtomicLong framesRendered = new AtomicLong();
    private final AtomicLong renderNanos = new AtomicLong();
    private boolean begun;
    private long dueNanoTime;

    SharedSource(SceneOptions options, SceneRendering rendering, SharedSources registry) {
        this.options = options;
        this.rendering = rendering;
        this.registry = registry;
        this.periodNanos = 1_000_000_000L / options.framesPerSecond();
    }

    @Override
    public SceneOptions options() {
        return options;
    }

    @Override
    public CanvasBuffers<Canvas> buffers() {
        return rendering.inHostMemory();
    }

    @Override
    public CanvasSource pictures() {
        return rendering.rendered();
    }

    @Override
    public String renderer() {
        return rendering.renderer();
    }

    SceneRendering rendering() {
        return rendering;
    }

    @Override
    public Look look() {
        if (!registry.beginLook(this)) {
            return () -> {};
        }
        rendering.wantInHostMemory(true);
        return once(() -> {
            rendering.wantInHostMemory(false);
            registry.endLook(this);
        });
    }

    /** Keeps the source rendering for a player, at its rate, until the result is closed. */
    Look watch() {
        registry.beginWatch(this);
        return once(() -> registry.endWatch(this));
    }

    private static Look once(Runnable end) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                end.run();
            }
        };
    }

    @Override
    public int players() {
        return registry.players(this);
    }

    @Override
    public long framesRendered() {
        return framesRendered.get();
    }

    @Override
    public long renderNanos() {
        return renderNanos.get();
    }

    long periodNanos() {
        return periodNanos;
    }

    /**
     * Renders the next frame where it is due and nobody else is at it, else returns at once. Those who call it at the
     * source's rate, in whatever phase, together make that rate.
     */
    void renderIfDue() {
        if (!renderLock.tryLock()) {
            return;
        }
        try {
            long now = System.nanoTime();
            if (isDue(now)) {
                rendering.render(framesRendered.get());
                framesRendered.getAndIncrement();
                long end = System.nanoTime();
                long spent = end - now;
                renderNanos.addAndGet(spent);
                if (spent > periodNanos) {
                    // A scene that cannot keep its rate leaves a third of the time to the encoders.
                    dueNanoTime = end + spent / 2 + periodNanos / 2;
                }
            }
        } finally {
            renderLock.unlock();
        }
    }

    /** A caller comes early or late by its jitter: half a period before the time still counts as this frame's turn. */
    private boolean isDue(long now) {
        if (!begun || now - dueNanoTime > 2 * periodNanos) {
            begun = true;
            dueNanoTime = now;
        }
        if (now - dueNanoTime < -periodNanos / 2) {
            return false;
        }
        dueNanoTime += periodNanos;
        return true;
    }
}
