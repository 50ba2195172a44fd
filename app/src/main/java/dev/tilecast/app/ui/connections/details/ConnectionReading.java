package dev.tilecast.app.ui.connections.details;

import dev.tilecast.app.journal.EndedConnection;
import dev.tilecast.app.journal.JournalEntry;
import dev.tilecast.app.ui.connections.PlayerState;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.StreamSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of one connection at one moment.
 *
 * @param details the last that was known of it; empty where nothing is
 * @param ended why and when it ended; empty while it is there
 * @param stream the one that is looked at; empty where it has none
 * @param entries what happened, the newest last
 * @param rates Mbit/s of the last minute, the newest last
 * @param queues KiB that waited over the last minute
 */
record ConnectionReading(
        Optional<ConnectionDetails> details,
        Optional<EndedConnection> ended,
        Optional<StreamSnapshot> stream,
        PlayerState state,
        List<JournalEntry> entries,
        double megabitsPerSecond,
        double framesPerSecond,
        double[] rates,
        double[] queues) {

    boolean isThere() {
        return details.isPresent() && ended.isEmpty();
    }
}
