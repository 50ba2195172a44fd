package dev.tilecast.fault;

import java.util.List;
import java.util.Optional;

/**
 * Makes things go wrong on purpose on a server's connections, to see what players do. Faults act at once, can be taken
 * back, and end with their connection; other connections are not touched, and without a fault nothing is slower.
 * What waits on a slow or delayed line is bounded: above that the player's queue backs up and drops frames, as with a
 * network that is slow by itself.
 *
 * <p>Any thread. Methods that change something return false where there is no such connection or stream.
 */
public interface FaultBench {

    /**
     * Replaces the faults of a connection.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param faults instead of those set before
     * @return false where there is none of that id
     */
    boolean set(long connectionId, ConnectionFaults faults);

    /**
     * Replaces the faults of a player's stream.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param faults instead of those set before
     * @return false where there is no such stream
     */
    boolean set(long connectionId, int messageStreamId, StreamFaults faults);

    /**
     * Leaves out the next video frames of a stream.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
     * @param frames instead of those left to drop; 0 gives up
     * @return false where there is no such stream
     */
    boolean dropNext(long connectionId, int messageStreamId, int frames);

    /**
     * Breaks a connection off.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @param how by a reset or an orderly end, inside of a message or behind one
     * @return false where there is none of that id
     */
    boolean cut(long connectionId, Cut how);

    /**
     * Puts all back to normal, the connection's streams too.
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     * @return false where there is none of that id
     */
    boolean clear(long connectionId);

    /** All connections back to normal. */
    void clearAll();

    /**
     * {@return what is wrong with one connection; empty where there is none of that id}
     *
     * @param connectionId {@link dev.tilecast.rtmp.Connection#id()}
     */
    Optional<FaultReport> report(long connectionId);

    /** {@return the connections with which something is wrong now} */
    List<FaultReport> on();
}
