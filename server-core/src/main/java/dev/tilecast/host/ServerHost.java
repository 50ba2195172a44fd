package dev.tilecast.host;

import dev.tilecast.broadcast.DropPolicy;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.ConnectEventHandler;
import dev.tilecast.video.VideoCodecs;
import java.time.Duration;

/** What the hosts of all connections of a server share. Any thread. */
public interface ServerHost {

    /** In the order of installation; may change while it is walked through. */
    Iterable<ConnectEventHandler> connectHandlers();

    /** {@return what streams can be encoded with} */
    VideoCodecs codecs();

    /** {@return when a player is too slow} */
    DropPolicy dropPolicy();

    /** {@return the longest wait for a handler that should end} */
    Duration handlerPatience();

    /** Tells the server's listeners. */
    void tell(ServerEvent event);

    /** The program was told everything about the connection. */
    void gone(ConnectionHost connection);
}
