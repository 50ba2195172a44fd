package dev.tilecast.app.message;

import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.Subscription;
import java.util.Optional;

/** Where a conversation can be listened in on. Equal ones are about the same conversation. Any thread. */
public interface ListeningPoint {

    /** Tells it from others, for people and in a file's name. */
    String name();

    /** Listens in from now on; empty where the conversation is not there (any more). */
    Optional<Subscription> listen(ConnectionTap tap);

    /** A client of a server. */
    record ServerConnection(RtmpServer server, long connectionId) implements ListeningPoint {
        @Override
        public String name() {
            return Long.toString(connectionId);
        }

        @Override
        public Optional<Subscription> listen(ConnectionTap tap) {
            return server.tap(connectionId, tap);
        }
    }
}
