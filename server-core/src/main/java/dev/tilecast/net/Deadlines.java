package dev.tilecast.net;

import io.netty.channel.Channel;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a connection does later. Given up when it ends, so that no timer keeps it in memory. On the event loop. */
final class Deadlines {
    private final Channel channel;
    private final List<ScheduledFuture<?>> pending = new ArrayList<>();

    Deadlines(Channel channel) {
        this.channel = channel;
    }

    void in(long millis, Runnable task) {
        pending.add(channel.eventLoop().schedule(task, millis, TimeUnit.MILLISECONDS));
    }

    /**
     * The first time comes sooner: all connections of an event loop have the same times, so that hundreds of them wake it once
     * in a period and not each for itself.
     */
    void every(long millis, Runnable task) {
        long period = TimeUnit.MILLISECONDS.toNanos(millis);
        long first = period - Math.floorMod(System.nanoTime(), period);
        pending.add(channel.eventLoop().scheduleAtFixedRate(task, first, period, TimeUnit.NANOSECONDS));
    }

    void cancelAll() {
        pending.forEach(timer -> timer.cancel(false));
        pending.clear();
    }
}
