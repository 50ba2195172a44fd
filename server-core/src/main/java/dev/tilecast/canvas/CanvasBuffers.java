package dev.tilecast.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A renderer and any number of readers (encoders, previews) exchange the newest complete canvas without waiting for each
 * other. One writer at a time; any thread reads.
 *
 * <p>The pool grows on demand to one canvas for every reader that holds one of its own, and two more: the newest and the
 * one being written. Canvases that were not needed during the last {@value #TRIM_INTERVAL} publications are forgotten.
 * The lock is held for a few instructions only, never while the factory runs or a canvas is read or written.
 *
 * @param <C> {@link Canvas} or {@link CudaCanvas}
 */
public final class CanvasBuffers<C extends CanvasBase> {
    private static final int TRIM_INTERVAL = 64;

    private final Supplier<? extends C> factory;
    private final Object lock = new Object();
    private final Deque<Slot<C>> free = new ArrayDeque<>();
    private CanvasShape shape;
    private Slot<C> writing;
    private Slot<C> newest;
    private Thread writer;
    private int canvases;
    private int mostInUse;
    private int publicationsUntilTrim = TRIM_INTERVAL;
    private long publications;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * Buffers without a canvas; the first {@link #beginWrite} makes one.
     *
     * @param factory makes one more canvas, always of the same size and type; called in the writer's thread
     */
    public CanvasBuffers(Supplier<? extends C> factory) {
        this.factory = Objects.requireNonNull(factory, "factory");
    }

    /**
     * {@return a canvas that nobody reads} Its old content may be anything. Give it back with {@link #publish} or
     * {@link #abandon}; a thread that does neither and asks again gets the same canvas.
     *
     * @throws IllegalStateException while another thread writes, or where the factory's canvases differ
     */
    public C beginWrite() {
        Slot<C> slot;
        synchronized (lock) {
            boolean writerIsGone = writer == null || writer == Thread.currentThread() || !writer.isAlive();
            if (!writerIsGone) {
                throw new IllegalStateException("the thread " + writer.getName()
                        + " is writing a canvas: it has to publish or abandon it first");
            }
            if (writing == null) {
                writing = free.isEmpty() ? new Slot<>() : free.pop();
            }
            writer = Thread.currentThread();
            slot = writing;
        }
        if (slot.canvas == null) {
            makeCanvas(slot);
        }
        return slot.canvas;
    }

    private void makeCanvas(Slot<C> slot) {
        C made = null;
        try {
            made = checked(factory.get());
        } finally {
            synchronized (lock) {
                if (made == null) {
                    writing = null;
                    writer = null;
                } else {
                    slot.canvas = made;
                    canvases++;
                }
            }
        }
    }

    private C checked(C canvas) {
        if (canvas == null) {
            throw new IllegalStateException("the factory gave no canvas");
        }
        CanvasShape made = CanvasShape.of(canvas);
        if (shape != null && !shape.equals(made)) {
            throw new IllegalStateException("the factory made " + made + " after " + shape);
        }
        shape = made;
        return canvas;
    }

    /**
     * Makes the canvas the newest one.
     *
     * @param canvas what {@link #beginWrite} gave
     * @param frameNumber the program's own count, given to readers
     * @throws IllegalStateException where that canvas is not being written
     */
    public void publish(C canvas, long frameNumber) {
        long now = System.nanoTime();
        synchronized (lock) {
            Slot<C> published = endWrite(canvas);
            published.frameNumber = frameNumber;
            published.publishedNanoTime = now;
            published.publication = ++publications;
            Slot<C> previous = newest;
            newest = published;
            if (previous != null && previous.leases == 0) {
                free.push(previous);
            }
            trim();
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * Calls the listener after every publication, on the writer's thread: it should only wake up somebody.
     *
     * @param listener is called until it is removed
     */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Calls the listener no more; does nothing where it is not one.
     *
     * @param listener the same object that was added
     */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Gives a canvas back unpublished, as after a failed rendering; the newest one stays.
     *
     * @param canvas from {@link #beginWrite}
     * @throws IllegalStateException where that canvas is not being written
     */
    public void abandon(C canvas) {
        synchronized (lock) {
            free.push(endWrite(canvas));
        }
    }

    /**
     * Renders one frame: publishes it where the renderer returns, and abandons it where it throws.
     *
     * @param frameNumber the program's own count, handed on to those who read
     * @param renderer gets a canvas whose old content may be anything, on the calling thread
     * @throws IllegalStateException as {@link #beginWrite} does
     */
    public void write(long frameNumber, Consumer<? super C> renderer) {
        C canvas = beginWrite();
        boolean complete = false;
        try {
            renderer.accept(canvas);
            complete = true;
        } finally {
            if (complete) {
                publish(canvas, frameNumber);
            } else {
                abandon(canvas);
            }
        }
    }

    private Slot<C> endWrite(C canvas) {
        Slot<C> slot = writing;
        if (slot == null || slot.canvas != canvas) {
            throw new IllegalStateException("this canvas is not being written: beginWrite comes first, and once");
        }
        writing = null;
        writer = null;
        return slot;
    }

    /** {@return the newest complete canvas, held until the lease is closed; empty before the first {@link #publish}} */
    public Optional<Lease<C>> newest() {
        synchronized (lock) {
            if (newest == null) {
                return Optional.empty();
            }
            newest.leases++;
            mostInUse = Math.max(mostInUse, canvases - free.size());
            return Optional.of(new HeldSlot<>(this, newest));
        }
    }

    /** {@return how many canvases there are: free, held by readers, the newest and the one being written} */
    public int size() {
        synchronized (lock) {
            return canvases;
        }
    }

    /** Forgets the canvases that no moment of the last interval needed. */
    private void trim() {
        // The next beginWrite takes one more than is in use now.
        mostInUse = Math.max(mostInUse, canvases - free.size() + 1);
        if (--publicationsUntilTrim == 0) {
            while (canvases > mostInUse && !free.isEmpty()) {
                free.removeLast();
                canvases--;
            }
            mostInUse = 0;
            publicationsUntilTrim = TRIM_INTERVAL;
        }
    }

    private void release(HeldSlot<C> lease) {
        synchronized (lock) {
            if (lease.closed) {
                return;
            }
            lease.closed = true;
            Slot<C> slot = lease.slot;
            if (--slot.leases == 0 && slot != newest) {
                free.push(slot);
            }
        }
    }

    private static final class Slot<C> {
        private C canvas;
        private int leases;
        private long frameNumber;
        private long publishedNanoTime;
        private long publication;
    }

    /**
     * A canvas that no writer touches until this is closed. Closing it again does nothing.
     *
     * @param <C> the canvas' type
     */
    public interface Lease<C> extends AutoCloseable {
        /**
         * {@return the canvas, to be read only}
         *
         * @throws IllegalStateException once the lease is closed
         */
        C canvas();

        /** {@return the program's own count, as it was published} */
        long frameNumber();

        /** {@return the {@link System#nanoTime()} of its publication} */
        long publishedNanoTime();

        /**
         * {@return which publication of these buffers it was, counted from 1: what lies between two of them was never
         * read}
         */
        long publication();

        @Override
        void close();
    }

    private static final class HeldSlot<C extends CanvasBase> implements Lease<C> {
        private final CanvasBuffers<C> buffers;
        private final Slot<C> slot;
        private final long frameNumber;
        private final long publishedNanoTime;
        private final long publication;
        private volatile boolean closed;

        private HeldSlot(CanvasBuffers<C> buffers, Slot<C> slot) {
            this.buffers = buffers;
            this.slot = slot;
            frameNumber = slot.frameNumber;
            publishedNanoTime = slot.publishedNanoTime;
            publication = slot.publication;
        }

        @Override
        public C canvas() {
            if (closed) {
                throw new IllegalStateException("the lease of frame " + frameNumber + " is closed");
            }
            return slot.canvas;
        }

        @Override
        public long frameNumber() {
            return frameNumber;
        }

        @Override
        public long publishedNanoTime() {
            return publishedNanoTime;
        }

        @Override
        public long publication() {
            return publication;
        }

        @Override
        public void close() {
            buffers.release(this);
        }
    }
}
