package dev.tilecast.app.ui.canvas;

import dev.tilecast.app.canvas.CanvasCopy;
import dev.tilecast.app.canvas.Compared;
import dev.tilecast.app.canvas.Comparison;
import dev.tilecast.app.canvas.TileHeat;
import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.ImageApi;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a source from its start to its close: copies the newest canvas, held no longer than that takes, and paints what
 * is asked for on a thread of its own. A view that was not taken holds the next one back. Any thread.
 */
final class CanvasInspection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CanvasInspection.class);
    private static final long HEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SceneSource source;
    private final Semaphore wakes = new Semaphore(0);
    private final AtomicReference<PaintedView> ready = new AtomicReference<>();
    private final Queue<Consumer<Canvas>> tasks = new ConcurrentLinkedQueue<>();
    private final CanvasCopy copy = new CanvasCopy(new ImageApi());
    private final TileHeat heat = new TileHeat(1);
    private final ViewMaker maker = new ViewMaker();
    private final Thread thread =
            Thread.ofPlatform().name("canvas-inspector").daemon().unstarted(this::run);
    private volatile ViewRequest request;
    private volatile Compared compared;
    private volatile boolean closed;

    // Of the own thread alone.
    private ViewRequest painted;
    private Comparison comparison;
    private long paintedNanoTime;
    private long publication;
    private long publishedNanoTime;
    private int heatLayer;
    private boolean failed;

    CanvasInspection(SceneSource source) {
        this.source = source;
    }

    void start() {
        thread.start();
    }

    /** What to paint from now on. */
    void request(ViewRequest newRequest) {
        request = newRequest;
        wakes.release();
    }

    /** @param with null for nothing; closing it stays the caller's */
    void compare(Compared with) {
        compared = with;
        wakes.release();
    }

    /** Another view can be shown now. */
    void pulse() {
        wakes.release();
    }

    /** The newest view, once; null where there is no new one. */
    PaintedView take() {
        return ready.getAndSet(null);
    }

    /** Reads the canvas that is shown, on the own thread; never where none came yet. */
    void read(Consumer<Canvas> task) {
        tasks.add(task);
        wakes.release();
    }

    private void run() {
        try (SceneSource.Look look = source.look()) {
            while (!closed && look != null) {
                wakes.acquire();
                wakes.drainPermits();
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        try {
            ViewRequest wanted = request;
            if (wanted != null && ready.get() == null) {
                paint(wanted);
            }
            Canvas canvas = copy.canvas();
            while (canvas != null && !tasks.isEmpty()) {
                tasks.remove().accept(canvas);
            }
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                LOG.warn("the canvas view failed", e);
            }
            failed = true;
        }
    }

    private void paint(ViewRequest wanted) {
        boolean fresh = (!wanted.paused() || copy.canvas() == null) && takeNewest(wanted);
        Canvas canvas = copy.canvas();
        if (canvas == null) {
            return;
        }
        Compared with = compared;
        boolean anotherLayer = painted != null && painted.layer() != wanted.layer();
        if (with != null && (fresh || anotherLayer || with.newest().isEmpty())) {
            with.shown(canvas, layer(wanted, canvas));
        }
        Comparison newest = with == null ? null : with.newest().orElse(null);
        boolean another = newest != comparison && !(wanted.paused() && newest != null && comparison != null);
        long now = System.nanoTime();
        boolean cools = wanted.heatSeconds() > 0 && !wanted.paused() && now - paintedNanoTime > HEAT_NANOS;
        long missed = wanted.paused() ? missed() : 0;
        if (!fresh && !another && !cools && missed == maker.missed() && wanted.equals(painted)) {
            return;
        }
        comparison = another ? newest : comparison;
        painted = wanted;
        paintedNanoTime = now;
        double[] perSecond = wanted.heatSeconds() > 0 ? heat.perSecond(now) : new double[0];
        ready.set(maker.make(wanted, canvas, comparison, perSecond, publishedNanoTime, missed));
    }

    private static int layer(ViewRequest wanted, Canvas canvas) {
        return Math.min(wanted.layer(), canvas.layers() - 1);
    }

    private boolean takeNewest(ViewRequest wanted) {
        try (Lease<Canvas> newest = source.buffers().newest().orElse(null)) {
            if (newest == null || newest.publication() == publication) {
                return false;
            }
            Canvas canvas = newest.canvas();
            int layer = layer(wanted, canvas);
            BitSet changed = copy.take(canvas, layer);
            warm(wanted, canvas, layer, changed);
            publication = newest.publication();
            publishedNanoTime = newest.publishedNanoTime();
            return true;
        }
    }

    private void warm(ViewRequest wanted, Canvas canvas, int layer, BitSet changed) {
        long now = System.nanoTime();
        int tiles = canvas.tilesX() * canvas.tilesY();
        if (heat.tiles() != tiles || heatLayer != layer) {
            heat.begin(tiles, now);
            heatLayer = layer;
        }
        if (wanted.heatSeconds() > 0) {
            heat.lookBack(wanted.heatSeconds());
        }
        heat.changed(changed, now);
    }

    private long missed() {
        try (Lease<Canvas> newest = source.buffers().newest().orElse(null)) {
            return newest == null ? 0 : newest.publication() - publication;
        }
    }

    /** Looks no longer; returns at once. */
    @Override
    public void close() {
        closed = true;
        wakes.release();
    }
}
