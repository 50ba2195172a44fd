package dev.tilecast.net;

import dev.tilecast.fault.ConnectionFaults;
import dev.tilecast.fault.DelayLine;
import dev.tilecast.fault.TokenBucket;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A slow, long or frozen line between a connection's messages and its channel: a bottleneck, and behind it the way to the
 * client. In the pipeline only while something is wrong with the line. Before the bottleneck little waits: then the
 * channel says that it is not writable, as one does whose client reads slowly. On the event loop.
 */
final class FaultyLine extends ChannelOutboundHandlerAdapter {
    /** On the way at most: half a second of 48 Mbit/s; less than what stops the reading of a connection. */
    private static final int MOST_ON_THE_WAY = 3 << 20;

    /** Of {@link ChannelOutboundBuffer#setUserDefinedWritability}. */
    private static final int WRITABILITY = 1;

    private final int highWater;
    private final int lowWater;
    private final Runnable straightened;
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private final DelayLine<Piece> onTheWay = new DelayLine<>(MOST_ON_THE_WAY, new SplittableRandom());
    private ConnectionFaults faults = ConnectionFaults.NONE;
    private TokenBucket bottleneck;
    private ChannelHandlerContext context;
    private ScheduledFuture<?> timer;
    private long waitingBytes;
    private boolean writable = true;
    private boolean pumping;
    private boolean pumpAgain;
    private boolean removed;

    // What others read; one thread writes.
    private volatile long heldBytes;
    private volatile long throttledBytes;
    private volatile long delayedBytes;

    private record Piece(ByteBuf bytes, ChannelPromise promise) {
        void fail() {
            bytes.release();
            if (!promise.isVoid()) {
                promise.tryFailure(new ClosedChannelException());
            }
        }
    }

    /**
     * @param straightened is called once nothing is wrong with the line any more and nothing waits on it: it has left the
     *     pipeline
     */
    FaultyLine(int lowWater, int highWater, Runnable straightened) {
        this.lowWater = lowWater;
        this.highWater = highWater;
        this.straightened = straightened;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext gone) {
        removed = true;
        cancelTimer();
        waiting.forEach(Piece::fail);
        waiting.clear();
        waitingBytes = 0;
        onTheWay.drain(Piece::fail);
        heldBytes = 0;
        tellWritability();
    }

    void set(ConnectionFaults newFaults) {
        if (newFaults.bitsPerSecond() != faults.bitsPerSecond()) {
            bottleneck = newFaults.bitsPerSecond() == 0
                    ? null
                    : new TokenBucket(newFaults.bitsPerSecond(), System.nanoTime());
        }
        faults = newFaults;
        onTheWay.set(newFaults.delay(), newFaults.jitter());
        pump();
    }

    @Override
    public void write(ChannelHandlerContext ignored, Object message, ChannelPromise promise) {
        ByteBuf bytes = (ByteBuf) message;
        waiting.addLast(new Piece(bytes, promise));
        waitingBytes += bytes.readableBytes();
        heldBytes += bytes.readableBytes();
        tellWritability();
    }

    @Override
    public void flush(ChannelHandlerContext ignored) {
        pump();
    }

    /** Lets pass what may. A write that becomes possible by that comes back here. */
    private void pump() {
        pumpAgain = true;
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            while (pumpAgain && !removed) {
                pumpAgain = false;
                if (!faults.frozen()) {
                    enter();
                    leave();
                }
                tellWritability();
            }
        } finally {
            pumping = false;
        }
        if (!removed) {
            goOnLater();
        }
    }

    private void enter() {
        long now = System.nanoTime();
        Piece piece;
        while ((piece = waiting.peekFirst()) != null) {
            int size = piece.bytes.readableBytes();
            int passed = Math.min(size, onTheWay.room());
            if (bottleneck != null) {
                passed = bottleneck.take(passed, now);
            }
            if (passed == size) {
                waiting.removeFirst();
                onTheWay.enter(piece, size, now);
            } else if (passed > 0) {
                ByteBuf part = piece.bytes.readRetainedSlice(passed);
                onTheWay.enter(new Piece(part, context.channel().unsafe().voidPromise()), passed, now);
            }
            waitingBytes -= passed;
            if (passed < size) {
                return;
            }
        }
    }

    private void leave() {
        long now = System.nanoTime();
        boolean delayed = !faults.delay().isZero() || !faults.jitter().isZero();
        boolean any = false;
        Piece piece;
        while ((piece = onTheWay.poll(now)) != null) {
            int size = piece.bytes.readableBytes();
            heldBytes -= size;
            if (bottleneck != null) {
                throttledBytes += size;
            }
            if (delayed) {
                delayedBytes += size;
            }
            context.write(piece.bytes, piece.promise);
            any = true;
        }
        if (any) {
            context.flush();
        }
    }

    private void goOnLater() {
        cancelTimer();
        if (waiting.isEmpty() && onTheWay.isEmpty()) {
            if (!faults.changesTheLine()) {
                context.pipeline().remove(this);
                straightened.run();
            }
        } else if (!faults.frozen()) {
            long now = System.nanoTime();
            long nanos = onTheWay.nanosUntilNext(now);
            Piece next = waiting.peekFirst();
            if (next != null && bottleneck != null && onTheWay.room() > 0) {
                nanos = Math.min(nanos, bottleneck.nanosUntil(next.bytes.readableBytes(), now));
            }
            timer = context.executor().schedule(this::pump, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void tellWritability() {
        boolean now = writable ? waitingBytes <= highWater : waitingBytes < lowWater;
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        if (now != writable && buffer != null) {
            writable = now;
            buffer.setUserDefinedWritability(WRITABILITY, now);
        }
    }

    /** Written, but not yet handed on. Any thread. */
    long heldBytes() {
        return heldBytes;
    }

    /** Any thread. */
    long throttledBytes() {
        return throttledBytes;
    }

    /** Any thread. */
    long delayedBytes() {
        return delayedBytes;
    }
}
