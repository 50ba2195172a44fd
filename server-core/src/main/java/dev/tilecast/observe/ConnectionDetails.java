package dev.tilecast.observe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * All that a server knows of one connection at one moment; made on demand.
 *
 * @param nanoTime {@link System#nanoTime()} of the copy
 * @param connection its state and figures
 * @param announced empty before connect
 * @param answered empty before connect was answered
 * @param roundTrip empty before the first measurement
 * @param properties that the program set, by name
 * @param streams all that the connection has
 */
public record ConnectionDetails(
        long nanoTime,
        ConnectionSnapshot connection,
        Optional<ClientAnnouncement> announced,
        Optional<ServerAnswer> answered,
        Optional<RoundTrip> roundTrip,
        SequencedMap<String, String> properties,
        List<StreamDetails> streams) {
    /** Copies the map and the list. */
    public ConnectionDetails {
        properties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(properties));
        streams = List.copyOf(streams);
    }
}
