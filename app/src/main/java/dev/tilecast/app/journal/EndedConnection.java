package dev.tilecast.app.journal;

import dev.tilecast.observe.ConnectionDetails;
import java.time.Instant;

/**
 * A connection that has ended.
 *
 * @param last what was known of it then
 * @param reason why it ended
 * @param faulty whether faults were on for it, on purpose
 */
public record EndedConnection(ConnectionDetails last, String reason, Instant time, boolean faulty) {
    public long id() {
        return last.connection().id();
    }
}
