package dev.tilecast.app.frame;

import dev.tilecast.app.demo.SceneSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBuffers;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.canvas.Tile;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.CRC32C;

/**
 * Finds which tiles change from canvas to canvas of a source, on a thread of its own until it is closed: neither renderer
 * nor encoder waits for it. Frames are found by the time at which their canvas was published. Any thread asks.
 */
public final class TileWatch implements AutoCloseable {
    private static final int MOST_CANVASES = FrameRecording.MOST_FRAMES;

    private final CanvasBuffers<Canvas> buffers;
    private final SceneSource.Look look;
    private final Semaphore published = new Semaphore(1);
    private final Runnable listener = this::wake;
    private final Thread thread;
    private final Deque<Seen> canvases = new ArrayDeque<>();
    private long[] sums = {};

    private record Seen(long nanoTime, ChangedTiles tiles) {}

    public TileWatch(SceneSource source) {
        buffers = source.buffers();
        look = source.look();
        buffers.addListener(listener);
        thread = Thread.ofPlatform()
                .name("frame-tiles-" + source.options().scene())
                .daemon()
                .start(this::run);
    }

    private void wake() {
        if (published.availablePermits() == 0) {
            published.release();
        }
    }

    private void run() {
        long last = 0;
        try {
            while (true) {
                published.acquire();
                Optional<Lease<Canvas>> newest = buffers.newest();
                if (newest.isPresent()) {
                    try (Lease<Canvas> lease = newest.get()) {
                        if (lease.publication() != last) {
                            last = lease.publication();
                            note(lease.publishedNanoTime(), compare(lease.canvas()));
                        }
                    }
                }
            }
        } catch (InterruptedException closed) {
            // that is how it ends
        }
    }

    private ChangedTiles compare(Canvas canvas) {
        int columns = (canvas.width() + canvas.tileWidth() - 1) / canvas.tileWidth();
        int rows = (canvas.height() + canvas.tileHeight() - 1) / canvas.tileHeight();
        BitSet changed = new BitSet(columns * rows);
        boolean first = sums.length != columns * rows;
        if (first) {
            sums = new long[columns * rows];
        }
        for (int tile = 0; tile < sums.length; tile++) {
            long sum = sum(canvas, tile % columns * canvas.tileWidth(), tile / columns * canvas.tileHeight());
            changed.set(tile, first || sum != sums[tile]);
            sums[tile] = sum;
        }
        return new ChangedTiles(canvas.width(), canvas.height(), canvas.tileWidth(), canvas.tileHeight(), changed);
    }

    /** Of the part within the canvas only: what hangs over may hold anything. */
    private static long sum(Canvas canvas, int left, int bottom) {
        Tile tile = canvas.tile(left, bottom);
        ByteBuffer data = tile.data();
        int pixel = tile.pixelType().bytesPerPixel();
        int width = Math.min(tile.width(), canvas.width() - left) * pixel;
        int height = Math.min(tile.height(), canvas.height() - bottom);
        int pitch = tile.width() * pixel;
        CRC32C sum = new CRC32C();
        if (width == pitch) {
            sum.update(data.slice(0, pitch * height));
        } else {
            for (int y = 0; y < height; y++) {
                sum.update(data.slice(y * pitch, width));
            }
        }
        return sum.getValue();
    }

    private synchronized void note(long nanoTime, ChangedTiles tiles) {
        canvases.addLast(new Seen(nanoTime, tiles));
        if (canvases.size() > MOST_CANVASES) {
            canvases.removeFirst();
        }
    }

    /**
     * What changed from one frame's canvas to another's.
     *
     * @param before when the earlier canvas was published
     * @param now when the later one was
     * @return empty where one of them was not seen
     */
    public synchronized Optional<ChangedTiles> between(long before, long now) {
        BitSet changed = new BitSet();
        boolean begun = false;
        for (Seen seen : canvases) {
            if (begun) {
                changed.or(seen.tiles().changed());
            }
            begun |= seen.nanoTime() == before;
            if (begun && seen.nanoTime() == now) {
                ChangedTiles last = seen.tiles();
                return Optional.of(
                        new ChangedTiles(last.width(), last.height(), last.tileWidth(), last.tileHeight(), changed));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        buffers.removeListener(listener);
        thread.interrupt();
        look.close();
    }
}
