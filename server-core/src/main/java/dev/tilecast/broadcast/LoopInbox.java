package dev.tilecast.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What the encode thread is to do next: programs, players and renderers put it in, the thread waits for it. */
final class LoopInbox {
    /**
     * What came in since the thread looked last.
     *
     * @param canvas there is a newer one
     * @param keyFrame the next frame is to be one
     */
    record Work(CanvasSource source, boolean canvas, boolean keyFrame, List<ParameterChange> changes) {}

    private final BroadcastCounts counts;
    private final LateCanvases late;
    private final LongSupplier clock;
    private final List<ParameterChange> changes = new ArrayList<>();
    private FramePace pace = new FramePace(0);
    private CanvasSource source;
    private volatile List<Viewer> viewers = List.of();
    private boolean closed;
    private boolean running;
    private boolean canvas;
    private boolean joined;
    private boolean keyFrame;
    private boolean leftOut;
    private long leftOutUntil;
    private long leftOutSinceTaken;

    /** @param clock as {@link System#nanoTime()} */
    LoopInbox(CanvasSource source, double renderRate, BroadcastCounts counts, LongSupplier clock) {
        this.source = source;
        this.counts = counts;
        this.clock = clock;
        late = new LateCanvases(renderRate);
    }

    /** Those who watch now. */
    List<Viewer> viewers() {
        return viewers;
    }

    /** @return false where the broadcast is closed */
    synchronized boolean join(Viewer viewer) {
        if (closed) {
            return false;
        }
        List<Viewer> more = new ArrayList<>(viewers);
        more.add(viewer);
        viewers = List.copyOf(more);
        joined = true;
        notifyAll();
        return true;
    }

    /** @return false where it was gone already */
    synchronized boolean leave(Viewer viewer) {
        if (viewer.isGone()) {
            return false;
        }
        viewer.go();
        viewers = viewers.stream().filter(each -> each != viewer).toList();
        notifyAll();
        return true;
    }

    /** All of them leave. */
    synchronized List<Viewer> takeViewers() {
        List<Viewer> all = viewers;
        all.forEach(Viewer::go);
        viewers = List.of();
        notifyAll();
        return all;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void requestKeyFrame() {
        keyFrame = true;
        notifyAll();
    }

    synchronized void source(CanvasSource newSource) {
        source = newSource;
        canvas = true;
        notifyAll();
    }

    synchronized void pace(double mostPerSecond) {
        pace = new FramePace(mostPerSecond);
    }

    /** @return false where no thread runs that would do it */
    synchronized boolean change(ParameterChange change) {
        if (running) {
            changes.add(change);
            notifyAll();
        }
        return running;
    }

    /** Does something that must not happen while the thread runs; false where it does. */
    synchronized boolean whileIdle(Runnable task) {
        if (!running) {
            task.run();
        }
        return !running;
    }

    /** A thread begins; false where one runs, or there is nothing for one to do. */
    synchronized boolean begin() {
        if (running || viewers.isEmpty()) {
            return false;
        }
        running = true;
        canvas = false;
        keyFrame = false;
        leftOut = false;
        late.restart();
        return true;
    }

    /** The thread ends; false where it has something to do again. */
    synchronized boolean end() {
        running = !viewers.isEmpty() || !changes.isEmpty();
        return !running;
    }

    /**
     * The source has a newer canvas. On the renderer's thread.
     *
     * @return whether it is to be encoded
     */
    synchronized boolean published() {
        long now = clock.getAsLong();
        counts.renderedLate.add(late.missedBefore(now));
        boolean picked = pace.picks(now);
        if (picked) {
            canvas = true;
            leftOut = false;
        } else {
            leftOutSinceTaken++;
            leftOut = true;
            leftOutUntil = pace.patience(now);
        }
        notifyAll();
        return picked;
    }

    /** A canvas that had not come in as work is encoded, as for a player that joined: the next is due a period later. */
    synchronized void takenUnasked() {
        leftOut = false;
        pace.madeUpFor(clock.getAsLong());
    }

    /** Publications since the last call that were not to be encoded. */
    synchronized long takeLeftOut() {
        long count = leftOutSinceTaken;
        leftOutSinceTaken = 0;
        return count;
    }

    /**
     * Waits for work, or for that time.
     *
     * @param hasDeadline whether there is such a time
     * @return null where nobody watches any more
     */
    synchronized Work await(boolean hasDeadline, long deadline) throws InterruptedException {
        while (!viewers.isEmpty() || !changes.isEmpty()) {
            long now = clock.getAsLong();
            if (leftOut && now - leftOutUntil >= 0) {
                leftOut = false;
                canvas = true;
                pace.madeUpFor(now);
            }
            boolean due = hasDeadline && now - deadline >= 0;
            if (canvas || joined || keyFrame || due || !changes.isEmpty()) {
                return take();
            }
            long left = hasDeadline ? deadline - now : Long.MAX_VALUE;
            left = leftOut ? Math.min(left, leftOutUntil - now) : left;
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return null;
    }

    private Work take() {
        Work work = new Work(source, canvas, keyFrame, List.copyOf(changes));
        canvas = false;
        joined = false;
        keyFrame = false;
        changes.clear();
        return work;
    }
}
