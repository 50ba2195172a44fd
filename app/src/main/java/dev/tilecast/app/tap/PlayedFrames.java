package dev.tilecast.app.tap;

import dev.tilecast.rtmp.Subscription;
import java.util.Optional;

/** What a client of the program's own plays from a server. Any thread. */
public interface PlayedFrames {

    /** Lets somebody see what comes from now on; empty while the client is not connected to that URL. */
    Optional<Subscription> listen(String url, SentFrames listener);

    /** Keeps the client playing while its own view is out of sight, until the result is closed. */
    Subscription keep();

    /** Nobody plays anything. */
    static PlayedFrames none() {
        return new PlayedFrames() {
            @Override
            public Optional<Subscription> listen(String url, SentFrames listener) {
                return Optional.empty();
            }

            @Override
            public Subscription keep() {
                return () -> {};
            }
        };
    }
}
