package dev.tilecast.net;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Sends what waits in the queues of a connection's streams, as fast as the client reads. On the event loop. */
final class PlayerQueues {
    private final Channel channel;
    private final MessageOutput output;
    private final DueQueues dueQueues;
    private final Consumer<Throwable> failed;
    private final Map<Integer, PlayerQueue> queues = new TreeMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private boolean closed;

    /** @param failed is told what goes wrong when others' wish to send is granted */
    PlayerQueues(Channel channel, MessageOutput output, DueQueues dueQueues, Consumer<Throwable> failed) {
        this.channel = channel;
        this.output = output;
        this.dueQueues = dueQueues;
        this.failed = failed;
    }

    /** Something waits in one of the queues. Any thread. */
    void drain() {
        if (!due.get() && due.compareAndSet(false, true)) {
            dueQueues.add(this);
        }
    }

    void sendDue() {
        due.set(false);
        try {
            send();
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        }
    }

    /** What was offered before is sent now. */
    void attach(int messageStreamId, PlayerQueue queue) {
        if (!closed) {
            queues.put(messageStreamId, queue);
            send();
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
            output.flush();
        }
    }

    /** Sends no more. */
    void close() {
        closed = true;
        queues.values().forEach(PlayerQueue::clear);
        queues.clear();
    }
}
