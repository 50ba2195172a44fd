package dev.tilecast.app.demo;

import dev.tilecast.app.demo.scene.Scene;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** A scene's rendering that players and looks share: whoever comes first when a frame is due renders it. */
final class SharedSource implements SceneSource {
    private final SceneOptions options;
    private final Scene scene;
    private final SharedSources registry;
    private final ImageApi images;
    private final CanvasBuffers<Canvas> buffers;
    private final Map<PixelType, ConvertedPictures> converted = new ConcurrentHashMap<>();
    private final long periodNanos;
    private final ReentrantLock rendering = new ReentrantLock();
    private final AtomicLong framesRendered = new AtomicLong();
    private final AtomicLong renderNanos = new AtomicLong();
    private boolean begun;
    private long dueNanoTime;

    SharedSource(SceneOptions options, Scene scene, ImageApi images, SharedSources registry) {
        this.options = options;
        this.scene = scene;
        this.registry = registry;
        this.images = images;
        this.buffers = new CanvasBuffers<>(() -> scene.createCanvas(images));
        this.periodNanos = 1_000_000_000L / options.framesPerSecond();
    }

    @Override
    public SceneOptions options() {
        return options;
    }

    @Override
    public CanvasBuffers<Canvas> buffers() {
        return buffers;
    }

    @Override
    public Look look() {
        AtomicBoolean open = new AtomicBoolean(registry.beginLook(this));
        return () -> {
            if (open.compareAndSet(true, false)) {
                registry.endLook(this);
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

    /**
     * The newest picture in a type that an encoder takes.
     *
     * @param accepted the encoder's types, the most preferred first; at least one
     */
    Optional<CanvasBuffers.Lease<Canvas>> newest(List<PixelType> accepted) {
        if (accepted.contains(scene.pixelType())) {
            return buffers.newest();
        }
        return converted
                .computeIfAbsent(accepted.getFirst(), type -> new ConvertedPictures(buffers, type, options, images))
                .newest();
    }

    long periodNanos() {
        return periodNanos;
    }

    /**
     * Renders the next frame where it is due and nobody else is at it, else returns at once. Those who call it at the
     * source's rate, in whatever phase, together make that rate.
     */
    void renderIfDue() {
        if (!rendering.tryLock()) {
            return;
        }
        try {
            long now = System.nanoTime();
            if (isDue(now)) {
                render();
                long end = System.nanoTime();
                long spent = end - now;
                renderNanos.addAndGet(spent);
                if (spent > periodNanos) {
                    // A scene that cannot keep its rate leaves a third of the time to the encoders.
                    dueNanoTime = end + spent / 2 + periodNanos / 2;
                }
            }
        } finally {
            rendering.unlock();
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

    private void render() {
        Canvas canvas = buffers.beginWrite();
        boolean complete = false;
        try {
            scene.render(canvas, framesRendered.get());
            complete = true;
        } finally {
            if (complete) {
                buffers.publish(canvas, framesRendered.getAndIncrement());
            } else {
                buffers.abandon(canvas);
            }
        }
    }
}
