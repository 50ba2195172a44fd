package dev.tilecast.net;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Sends what waits in the queues of a connection's streams, as fast as the client reads. On the event loop. */
final class PlayerQueues {
    private final Channel channel;
    private final MessageOutput output;
    private final DueQueues dueQueues;
    private final Consumer<Throwable> failed;
    private final List<Attached> queues = new ArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private boolean closed;

    /** The only one of the queues; null where there is none, or several. */
    private PlayerQueue only;

    private record Attached(int messageStreamId, PlayerQueue queue) {}

    /** @param failed is told what goes wrong when others' wish to send is granted */
    PlayerQueues(Channel channel, MessageOutput output, DueQueues dueQueues, Consumer<Throwable> failed) {
        this.channel = channel;
        this.output = output;
        this.dueQueues = dueQueues;
        this.failed = failed;
    }

    /** Something waits in one of the queues. Any thread. */
    void drain() {
        if (dueQueues.isOnEventLoop()) {
            trySend();
        } else if (!due.get() && due.compareAndSet(false, true)) {
            dueQueues.add(this);
        }
    }

    void sendDue() {
        due.set(false);
        trySend();
    }

    /** Whether a frame may go out past that queue, now. Any thread; true on the event loop only. */
    boolean isFree(PlayerQueue queue) {
        return dueQueues.isOnEventLoop() && queue == only && output.isFree();
    }

    /** The same, with a glance at all that {@link #sendAtOnce} uses. On the event loop. */
    boolean isReady(PlayerQueue queue) {
        return queue == only && output.isReady();
    }

    /** Where {@link #isFree} says so. */
    void sendAtOnce(int messageStreamId, QueuedFrame frame) {
        try {
            output.writeAtOnce(messageStreamId, frame);
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        }
    }

    private void trySend() {
        try {
            send();
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        }
    }

    /** What was offered before is sent now. */
    void attach(int messageStreamId, PlayerQueue queue) {
        if (!closed) {
            queues.removeIf(attached -> attached.messageStreamId == messageStreamId);
            queues.add(new Attached(messageStreamId, queue));
            findOnly();
            send();
        }
    }

    /** What the client takes at once is still sent. */
    void detach(int messageStreamId) {
        send();
        queues.stream()
                .filter(attached -> attached.messageStreamId == messageStreamId)
                .forEach(attached -> attached.queue.clear());
        queues.removeIf(attached -> attached.messageStreamId == messageStreamId);
        findOnly();
    }

    private void findOnly() {
        only = queues.size() == 1 ? queues.getFirst().queue : null;
    }

    void send() {
        boolean wrote = false;
        for (int i = 0; i < queues.size(); i++) {
            Attached attached = queues.get(i);
            QueuedFrame frame;
            while (channel.isWritable() && (frame = attached.queue.poll()) != null) {
                output.write(attached.messageStreamId, frame);
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
        queues.forEach(attached -> attached.queue.clear());
        queues.clear();
        findOnly();
    }
}
