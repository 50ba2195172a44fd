package dev.tilecast.app.message;

import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings what a tap hears to a sink on a thread of its own. It holds a bounded number of bytes: a sink that is slow, or
 * stands still, misses some and never slows the connection down.
 */
public final class TapQueue implements ConnectionTap, AutoCloseable {
    private static final long MOST_BYTES = 8 << 20;
    private static final int COST_OF_AN_ENTRY = 64;

    private final ConversationSink sink;
    private final long mostBytes;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private final long begin = System.nanoTime();
    private final Thread thread;
    private volatile boolean closed;

    /** @param sink called on one virtual thread; one that throws is called no more */
    public TapQueue(ConversationSink sink) {
        this(sink, MOST_BYTES);
    }

    TapQueue(ConversationSink sink, long mostBytes) {
        this.sink = sink;
        this.mostBytes = mostBytes;
        thread = Thread.ofVirtual().name("tilecast-tap").start(this::drain);
    }

    private record Entry(int cost, Runnable telling) {}

    /** Returns when the connection has ended, or this was closed, and the sink heard all of it. */
    public void awaitEnd() throws InterruptedException {
        thread.join();
    }

    /** Bytes that had no room so far. Any thread. */
    public long missed() {
        return missed.get();
    }

    @Override
    public boolean resume(long nanoTime, ChunkState client, ChunkState server, long missedBytes) {
        if (waiting.get() > mostBytes / 2) {
            return false;
        }
        missed.addAndGet(missedBytes);
        long micros = micros(nanoTime);
        return put(COST_OF_AN_ENTRY, () -> sink.resume(micros, client, server, missedBytes));
    }

    @Override
    public boolean bytes(long nanoTime, Side from, ByteBuffer bytes) {
        int size = bytes.remaining();
        if (closed || waiting.get() + size > mostBytes) {
            return false;
        }
        byte[] copy = new byte[size];
        bytes.get(copy);
        long micros = micros(nanoTime);
        return put(COST_OF_AN_ENTRY + size, () -> sink.bytes(micros, from, copy));
    }

    @Override
    public void end(long nanoTime) {
        long micros = micros(nanoTime);
        put(COST_OF_AN_ENTRY, () -> {
            sink.end(micros);
            closed = true;
        });
    }

    private long micros(long nanoTime) {
        return Math.max(0, nanoTime - begin) / 1_000;
    }

    private boolean put(int cost, Runnable telling) {
        if (closed) {
            return false;
        }
        waiting.addAndGet(cost);
        entries.add(new Entry(cost, telling));
        return true;
    }

    private void drain() {
        try {
            while (!closed) {
                Entry next = entries.take();
                waiting.addAndGet(-next.cost());
                next.telling().run();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            entries.clear();
        }
    }

    /** Runs that on the thread, behind what was told before; false where that has ended. */
    boolean run(Runnable task) {
        return put(0, task);
    }

    /** Ends the thread behind what it was told. */
    @Override
    public void close() {
        finish(() -> {});
    }

    /**
     * As {@link #close}.
     *
     * @param last run on the thread when all was told; at once where that has ended
     */
    void finish(Runnable last) {
        boolean queued = put(0, () -> {
            last.run();
            closed = true;
        });
        if (!queued) {
            last.run();
        }
    }
}
