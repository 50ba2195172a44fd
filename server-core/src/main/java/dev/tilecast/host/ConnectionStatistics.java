package dev.tilecast.host;

import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.StreamSnapshot;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A connection's statistics as names and values to print or show. */
final class ConnectionStatistics {
    private ConnectionStatistics() {}

    static SequencedMap<String, String> of(ConnectionSnapshot connection) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("peer address", connection.peerAddress());
        values.put("client", connection.client());
        values.put("application", connection.application());
        values.put("state", connection.state());
        values.put("seconds", Long.toString((System.nanoTime() - connection.openedNanoTime()) / 1_000_000_000));
        values.put("bytes in", Long.toString(connection.bytesIn()));
        values.put("bytes out", Long.toString(connection.bytesOut()));
        values.put("bytes queued", Long.toString(connection.queuedBytes()));
        for (StreamSnapshot stream : connection.streams()) {
            String prefix = "stream " + stream.messageStreamId() + " ";
            values.put(prefix + "name", stream.name());
            values.put(prefix + "state", stream.state());
            values.put(prefix + "codec", stream.codec());
            values.put(prefix + "frames sent", Long.toString(stream.framesSent()));
            values.put(prefix + "frames dropped", Long.toString(stream.framesDropped()));
            values.put(prefix + "bytes sent", Long.toString(stream.bytesSent()));
        }
        return values;
    }
}
