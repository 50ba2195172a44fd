package dev.tilecast.app.tap;

import dev.tilecast.rtmp.Subscription;
import java.util.Optional;

/** What a client of the program's own plays from a server. Any thread. */
@FunctionalInterface
public interface PlayedFrames {

    /** Lets somebody see what comes from now on; empty while the client is not connected to that URL. */
    Optional<Subscription> listen(String url, SentFrames listener);

    /** Nobody plays anything. */
    static PlayedFrames none() {
        return (url, listener) -> Optional.empty();
    }
}
