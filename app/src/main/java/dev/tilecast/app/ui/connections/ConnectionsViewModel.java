package dev.tilecast.app.ui.connections;

import static dev.tilecast.app.ui.rates.Rounded.hundredths;
import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.journal.EndedConnection;
import dev.tilecast.app.ui.rates.FrameRates;
import dev.tilecast.app.ui.rates.LastSecond;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.ServerSnapshot;
import dev.tilecast.observe.StreamSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns a server's snapshots into the lines of the table. One thread, not JavaFX's. */
public final class ConnectionsViewModel {
    private final LastSecond<ConnectionLine.Key> bytes = new LastSecond<>();
    private final FrameRates<ConnectionLine.Key> frames = new FrameRates<>();
    private final LastSecond<ConnectionLine.Key> drops = new LastSecond<>();

    public List<ConnectionLine> lines(ServerSnapshot server) {
        List<ConnectionLine> lines = new ArrayList<>();
        for (ConnectionSnapshot connection : server.connections()) {
            if (connection.streams().isEmpty()) {
                lines.add(lineWithoutStream(server.nanoTime(), connection));
            }
            for (StreamSnapshot stream : connection.streams()) {
                lines.add(line(server.nanoTime(), connection, stream));
            }
        }
        Set<ConnectionLine.Key> keys = new HashSet<>();
        lines.forEach(line -> keys.add(line.key()));
        bytes.retain(keys);
        frames.retain(keys);
        drops.retain(keys);
        return lines;
    }

    /**
     * The lines of connections that ended.
     *
     * @param server without those that it still has
     */
    public List<ConnectionLine> endedLines(List<EndedConnection> ended, ServerSnapshot server) {
        if (ended.isEmpty()) {
            return List.of();
        }
        Set<Long> present = new HashSet<>();
        server.connections().forEach(connection -> present.add(connection.id()));
        List<ConnectionLine> lines = new ArrayList<>();
        for (EndedConnection connection : ended) {
            if (!present.contains(connection.id())) {
                ConnectionSnapshot last = connection.last().connection();
                if (last.streams().isEmpty()) {
                    lines.add(endedLine(connection, 0, "", "", 0, 0));
                }
                for (StreamSnapshot stream : last.streams()) {
                    lines.add(endedLine(
                            connection,
                            stream.messageStreamId(),
                            stream.name(),
                            stream.codec(),
                            stream.framesSent(),
                            stream.framesDropped()));
                }
            }
        }
        return lines;
    }

    private static ConnectionLine endedLine(
            EndedConnection ended, int streamId, String stream, String codec, long sent, long dropped) {
        ConnectionSnapshot last = ended.last().connection();
        return new ConnectionLine(
                new ConnectionLine.Key(last.id(), streamId),
                last.peerAddress(),
                last.client(),
                last.application(),
                stream,
                codec,
                PlayerState.ENDED,
                0,
                0,
                sent,
                dropped,
                0,
                0,
                seconds(ended.last().nanoTime(), last),
                last.bytesIn(),
                last.bytesOut(),
                last.tcUrl(),
                ended.reason());
    }

    private ConnectionLine line(long now, ConnectionSnapshot connection, StreamSnapshot stream) {
        var key = new ConnectionLine.Key(connection.id(), stream.messageStreamId());
        FrameRates.Rate rate =
                frames.rate(key, now, stream.framesSent(), stream.bytesSent(), stream.lastFrameNanoTime());
        boolean dropping = drops.perSecond(key, now, stream.framesDropped()) > 0;
        return new ConnectionLine(
                key,
                connection.peerAddress(),
                connection.client(),
                connection.application(),
                stream.name(),
                stream.codec(),
                PlayerState.of(connection.state(), stream.state(), dropping),
                hundredths(rate.amountPerSecond() * 8 / 1e6),
                tenths(rate.framesPerSecond()),
                stream.framesSent(),
                stream.framesDropped(),
                connection.queuedBytes(),
                stream.queuedMillis(),
                seconds(now, connection),
                connection.bytesIn(),
                connection.bytesOut(),
                connection.tcUrl(),
                "");
    }

    private ConnectionLine lineWithoutStream(long now, ConnectionSnapshot connection) {
        var key = new ConnectionLine.Key(connection.id(), 0);
        return new ConnectionLine(
                key,
                connection.peerAddress(),
                connection.client(),
                connection.application(),
                "",
                "",
                PlayerState.of(connection.state(), "idle", false),
                hundredths(bytes.perSecond(key, now, connection.bytesOut()) * 8 / 1e6),
                0,
                0,
                0,
                connection.queuedBytes(),
                0,
                seconds(now, connection),
                connection.bytesIn(),
                connection.bytesOut(),
                connection.tcUrl(),
                "");
    }

    private static long seconds(long now, ConnectionSnapshot connection) {
        return Math.max(0, (now - connection.openedNanoTime()) / 1_000_000_000L);
    }
}
