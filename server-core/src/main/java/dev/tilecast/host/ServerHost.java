package dev.tilecast.host;

import dev.tilecast.broadcast.DropPolicy;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.ConnectEventHandler;
import dev.tilecast.video.VideoCodecs;
import java.time.Duration;

/** What the hosts of all connections of a server share. Any thread. */
public interface ServerHost {

    /** {@return the connect handlers in the order of installation; they may change while they are walked through} */
    Iterable<ConnectEventHandler> connectHandlers();

    /** {@return what streams can be encoded with} */
    VideoCodecs codecs();

    /** {@return when a player is too slow} */
    DropPolicy dropPolicy();

    /** {@return the longest wait for a handler that should end} */
    Duration handlerPatience();

    /**
     * Tells the server's listeners.
     *
     * @param event what has happened
     */
    void tell(ServerEvent event);

    /**
     * The program was told everything about the connection.
     *
     * @param connection that has ended
     */
    void gone(ConnectionHost connection);
}
