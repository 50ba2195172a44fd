package dev.tilecast.rtmp;

import dev.tilecast.broadcast.PlayerTap;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.observe.ServerSnapshot;
import dev.tilecast.video.VideoCodecs;
import java.util.Optional;
import java.util.function.Consumer;

/** An RTMP server. All methods may be called by any thread. */
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
     * Closes one connection from the server's side.
     *
     * @param id {@link Connection#id()}
     * @return false where there is none of that id
     */
    boolean disconnect(long id, String reason);

    /** Same as {@link #shutdown()}. */
    @Override
    default void close() {
        shutdown();
    }
}
