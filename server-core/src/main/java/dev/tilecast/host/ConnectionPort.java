package dev.tilecast.host;

import dev.tilecast.broadcast.PlayerQueue;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.session.RtmpSession;
import java.util.function.Consumer;

/** What the host of a connection's handlers needs of the connection's transport. Any thread. */
public interface ConnectionPort {

    /** Uses the session on the thread that it belongs to, in the order of the calls; not at all once it is gone. */
    void useSession(Consumer<RtmpSession> use);

    /** Sends what is in the queue from now on, as fast as the client reads, on that message stream. */
    void attach(int messageStreamId, PlayerQueue queue);

    /** Sends no more from that message stream's queue. */
    void detach(int messageStreamId);

    /** There is something in a queue. */
    void drain();

    /** False while the client reads more slowly than the server writes. */
    boolean isWritable();

    /**
     * Lets that listen in on what goes over the network.
     *
     * @return closes it
     */
    Subscription tap(ConnectionTap tap);

    /** Received since the connection's beginning. */
    long bytesIn();

    /** Handed to the operating system. */
    long bytesOut();

    /** Written, but not yet handed to the operating system. */
    long pendingBytes();
}
