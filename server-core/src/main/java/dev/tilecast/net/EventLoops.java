package dev.tilecast.net;

import io.netty.channel.Channel;
import io.netty.channel.IoEventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The event loops of one start. Each one that has players is woken for each frame, which costs as much as several messages
 * do: connections fill one loop before they go to the next, and only full ones share what comes more. Any thread.
 */
final class EventLoops extends MultiThreadIoEventLoopGroup {
    /** To so many connections one loop still sends a frame within a millisecond or two. */
    private static final int FULL = 128;

    private final Map<EventExecutor, AtomicInteger> connections = new LinkedHashMap<>();

    EventLoops(Transport transport) {
        super(
                count(Runtime.getRuntime().availableProcessors()),
                new DefaultThreadFactory("tilecast-io", true),
                transport.ioHandlerFactory());
        forEach(loop -> connections.put(loop, new AtomicInteger()));
    }

    /** Rather few: one alone sends some 100,000 messages a second. Two, so that what occupies one does not stop all. */
    private static int count(int processors) {
        return Math.max(2, processors / 2);
    }

    /** The connection is its loop's from now on, until it closes. */
    void entered(Channel channel) {
        AtomicInteger count = connections.get(channel.eventLoop());
        count.incrementAndGet();
        channel.closeFuture().addListener(closed -> count.decrementAndGet());
    }

    /** For the next connection: the first that is not full; else the one that has fewest. */
    @Override
    public IoEventLoop next() {
        EventExecutor fewest = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<EventExecutor, AtomicInteger> each : connections.entrySet()) {
            int count = each.getValue().get();
            if (count < FULL) {
                return (IoEventLoop) each.getKey();
            }
            if (count < least) {
                least = count;
                fewest = each.getKey();
            }
        }
        return (IoEventLoop) fewest;
    }
}
