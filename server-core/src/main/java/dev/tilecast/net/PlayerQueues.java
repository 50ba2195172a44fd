package dev.tilecast.net;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.TreeMap;

/** Sends what waits in the queues of a connection's streams, as fast as the client reads. On the event loop. */
final class PlayerQueues {
    private final Channel channel;
    private final MessageOutput output;
    private final Map<Integer, PlayerQueue> queues = new TreeMap<>();
    private boolean closed;

    PlayerQueues(Channel channel, MessageOutput output) {
        this.channel = channel;
        this.output = output;
    }

    void attach(int messageStreamId, PlayerQueue queue) {
        if (!closed) {
            queues.put(messageStreamId, queue);
        }
    }

    /** What the client takes at once is still sent. */
    void detach(int messageStreamId) {
        send();
        PlayerQueue queue = queues.remove(messageStreamId);
        if (queue != null) {
            queue.clear();
        }
    }

    void send() {
        boolean wrote = false;
        for (Map.Entry<Integer, PlayerQueue> stream : queues.entrySet()) {
            QueuedFrame frame;
            while (channel.isWritable() && (frame = stream.getValue().poll()) != null) {
                output.write(stream.getKey(), frame);
                wrote = true;
            }
        }
        if (wrote) {
            channel.flush();
        }
    }

    /** Sends no more. */
    void close() {
        closed = true;
        queues.values().forEach(PlayerQueue::clear);
        queues.clear();
    }
}
