package dev.tilecast.app.bench;

import dev.tilecast.broadcast.CanvasSource;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Hands over canvases that were rendered beforehand, at a steady rate: a renderer that costs nothing. */
final class LoopedCanvases implements CanvasSource, AutoCloseable {
    private final List<Canvas> frames;
    private final long periodNanos;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("canvases").daemon().unstarted(this::publish);
    private volatile Publication newest;
    private volatile boolean ended;

    LoopedCanvases(List<Canvas> frames, int framesPerSecond) {
        this.frames = frames;
        periodNanos = 1_000_000_000L / framesPerSecond;
        thread.start();
    }

    private void publish() {
        long due = System.nanoTime();
        for (long number = 1; !ended; number++) {
            newest = new Publication(frames.get((int) (number % frames.size())), number, System.nanoTime());
            listeners.forEach(Runnable::run);
            due += periodNanos;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    /** How many were handed over. */
    long published() {
        Publication last = newest;
        return last == null ? 0 : last.publication();
    }

    @Override
    public Optional<? extends Lease<? extends CanvasBase>> newest() {
        return Optional.ofNullable(newest);
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        ended = true;
    }

    private record Publication(Canvas canvas, long publication, long publishedNanoTime) implements Lease<Canvas> {
        @Override
        public long frameNumber() {
            return publication;
        }

        @Override
        public void close() {
            // It is never written again.
        }
    }
}
