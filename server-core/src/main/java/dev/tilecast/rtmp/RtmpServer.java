package dev.tilecast.rtmp;

import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.fault.FaultBench;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.RefusedAddress;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.observe.ServerSnapshot;
import dev.tilecast.video.VideoCodecs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** An RTMP server. All methods may be called by any thread. Its own threads keep no program running. */
public interface RtmpServer extends AutoCloseable {

    /**
     * Listens at {@code host:port}, such as {@code 0.0.0.0:1935}, {@code 127.0.0.1:0} or {@code [::1]:1935}; port 0
     * picks a free one.
     *
     * @throws IllegalStateException where the server is started already
     * @throws ListenException where the address cannot be parsed or bound; its message names the address and the remedy
     */
    void start(String address);

    /**
     * Stops accepting, tells every player that its stream ended, lets running handlers finish (within a bound), closes
     * every connection and ends every thread that the server made. Does nothing where the server is not started.
     */
    void shutdown();

    /** Adds a connect handler behind those that are there. */
    void install(ConnectEventHandler handler);

    /** Removes a connect handler; it still gets the close of the connections that it owns. */
    void remove(ConnectEventHandler handler);

    /**
     * The {@code host:port} that the server really listens at.
     *
     * @throws IllegalStateException where it is not started
     */
    String listenAddress();

    /** Whether {@link #start} succeeded and no {@link #shutdown} followed. */
    boolean isStarted();

    /** What encodes here. */
    VideoCodecs codecs();

    /** A copy of what the server is doing, for showing; costs a walk over all connections. */
    ServerSnapshot snapshot();

    /**
     * Adds a listener of events. It is called on I/O and handler threads, so it must return at once and must not throw.
     *
     * @return closes the subscription
     */
    Subscription subscribe(Consumer<ServerEvent> listener);

    /**
     * Lets somebody see the frames that one player gets, from now on and over all plays of the stream. Costs nothing where
     * nobody does.
     *
     * @param connectionId {@link Connection#id()}
     * @return ends it; empty where there is no such stream
     */
    Optional<Subscription> tap(long connectionId, int messageStreamId, PlayerTap tap);

    /**
     * Listens in on a connection from now on, without its knowing and without slowing it down.
     *
     * @param id {@link Connection#id()}
     * @return closes the tap; empty where there is no connection of that id
     */
    Optional<Subscription> tap(long id, ConnectionTap tap);

    /**
     * Listens in on connections from their first byte.
     *
     * @param taps asked on an I/O thread for each new connection, by its id, whether and by what to listen
     * @return closes the asking; taps that were given stay
     */
    Subscription tapArrivals(LongFunction<Optional<ConnectionTap>> taps);

    /**
     * Closes one connection from the server's side.
     *
     * @param id {@link Connection#id()}
     * @return false where there is none of that id
     */
    boolean disconnect(long id, String reason);

    /**
     * All that is known of one connection. Each second that it is asked for, the round trip is measured anew.
     *
     * @param id {@link Connection#id()}
     * @return empty where there is none of that id
     */
    Optional<ConnectionDetails> details(long id);

    /**
     * Sends a stream that plays no media from now on, or goes on at a key frame. Unlike a pause this is the server's own
     * doing: the player is not told, the program's pause handler is not asked, and the media's time does not stand still
     * meanwhile. What was queued for the player before is still sent. A new play begins without a hold.
     *
     * @param id {@link Connection#id()}
     * @return false where there is no such stream
     */
    boolean hold(long id, int messageStreamId, boolean hold);

    /**
     * Sets a property of a connection, as {@link Connection#setProperty} does.
     *
     * @param value null removes it
     * @return false where there is no connection of that id
     */
    boolean setProperty(long id, String name, String value);

    /**
     * Sets a property of a stream, as {@link RtmpStream#setProperty} does.
     *
     * @return false where there is no such stream
     * @throws PropertyException tells an unknown name and a bad value apart
     */
    boolean setProperty(long id, int messageStreamId, String name, String value);

    /**
     * Takes no connections from an address for a time, which outlives a shutdown and a new start; those that are there
     * stay. Refused anew, the newer time counts.
     *
     * @param address an IP address without a port
     * @param reason for the log and the list
     * @throws IllegalArgumentException where that is no IP address, or the time is not above 0
     */
    void refuse(String address, Duration time, String reason);

    /**
     * Lets an address in again.
     *
     * @return false where it was not refused
     * @throws IllegalArgumentException where that is no IP address
     */
    boolean allow(String address);

    /** The addresses that are refused now, the one that is let in first before the others. */
    List<RefusedAddress> refusedAddresses();

    /** Throttles, delays, freezes or cuts connections on purpose, to see what players do. */
    FaultBench faults();

    /** Same as {@link #shutdown()}. */
    @Override
    default void close() {
        shutdown();
    }
}
