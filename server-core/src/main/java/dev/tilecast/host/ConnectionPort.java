package dev.tilecast.host;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.RoundTrip;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.session.RtmpSession;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What the host of a connection's handlers needs of the connection's transport. Any thread. */
public interface ConnectionPort {

    /**
     * Uses the session on the thread that it belongs to, in the order of the calls; not at all once it is gone.
     *
     * @param use gets the session, on its thread
     */
    void useSession(Consumer<RtmpSession> use);

    /**
     * Sends what is in the queue from now on, as fast as the client reads, on that message stream.
     *
     * @param messageStreamId whose media the queue holds
     * @param queue is emptied by the thread that sends
     */
    void attach(int messageStreamId, PlayerQueue queue);

    /**
     * Sends no more from that message stream's queue.
     *
     * @param messageStreamId as given to {@link #attach}
     */
    void detach(int messageStreamId);

    /** {@return the thread that sends; several connections share it} */
    Executor sender();

    /**
     * {@return whether a frame of that queue can be sent at once: this is the thread that sends, and of the connection
     * nothing waits that was written before}
     *
     * @param queue that is attached
     */
    boolean isFree(PlayerQueue queue);

    /**
     * {@return the same as far as a glance tells, which looks at all that sending will use} On the thread that sends.
     *
     * @param queue that is attached
     */
    boolean isReady(PlayerQueue queue);

    /**
     * Sends a frame that passes its queue, where {@link #isFree} says so. It needs no more of its payload than that the
     * caller uses it meanwhile.
     *
     * @param messageStreamId whose media it is
     * @param frame in place of one that would wait in the queue
     */
    void send(int messageStreamId, QueuedFrame frame);

    /** There is something in a queue; on the thread that sends it leaves before this returns. */
    void drain();

    /** {@return false while the client reads more slowly than the server writes} */
    boolean isWritable();

    /** Measures the round trip, soon; at most once a second, however often it is asked for. */
    void measureRoundTrip();

    /** {@return what was measured last; empty before that} */
    Optional<RoundTrip> roundTrip();

    /**
     * Lets that listen in on what goes over the network.
     *
     * @param tap hears all bytes from now on
     * @return closes it
     */
    Subscription tap(ConnectionTap tap);

    /** {@return what lets things go wrong on purpose} */
    LineFaults lineFaults();

    /** {@return the bytes received since the connection's beginning} */
    long bytesIn();

    /** {@return the bytes handed to the operating system since the connection's beginning} */
    long bytesOut();

    /** {@return the bytes written, but not yet handed to the operating system} */
    long pendingBytes();
}
