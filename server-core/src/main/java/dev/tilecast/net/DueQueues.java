package dev.tilecast.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one event loop for which something waits. A frame for hundreds of players wakes the event loop once,
 * not once a player.
 */
final class DueQueues {
    private static final Logger LOG = LoggerFactory.getLogger(DueQueues.class);

    private static final int SMALL_HEADER = 64;

    private final EventLoop eventLoop;
    private final Queue<PlayerQueues> due = new ConcurrentLinkedQueue<>();
    /** One for all: what only one player uses has left the processor's caches by the next frame. */
    private final ByteBuf chunkHeader = Unpooled.buffer(SMALL_HEADER);

    private final AtomicBoolean awake = new AtomicBoolean();

    DueQueues(EventLoop eventLoop) {
        this.eventLoop = eventLoop;
    }

    boolean isOnEventLoop() {
        return eventLoop.inEventLoop();
    }

    /** Empty room for a chunk header, until the next call. On the event loop. */
    ByteBuf chunkHeader() {
        return chunkHeader.clear();
    }

    /** Lets the event loop send what waits for that connection. Any thread. */
    void add(PlayerQueues queues) {
        due.add(queues);
        if (!awake.get() && awake.compareAndSet(false, true)) {
            try {
                eventLoop.execute(this::sendAll);
            } catch (RejectedExecutionException ended) {
                LOG.debug("nothing more is sent, the event loop has ended");
            }
        }
    }

    private void sendAll() {
        // First, so that whoever comes too late for this time is not forgotten.
        awake.set(false);
        for (PlayerQueues queues = due.poll(); queues != null; queues = due.poll()) {
            queues.sendDue();
        }
    }
}
