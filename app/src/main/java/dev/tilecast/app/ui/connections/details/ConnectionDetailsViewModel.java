package dev.tilecast.app.ui.connections.details;

import static dev.tilecast.app.ui.rates.Rounded.hundredths;
import static dev.tilecast.app.ui.rates.Rounded.tenths;

import dev.tilecast.app.journal.ConnectionJournal;
import dev.tilecast.app.journal.EndedConnection;
import dev.tilecast.app.journal.JournalEntry;
import dev.tilecast.app.ui.connections.PlayerState;
import dev.tilecast.app.ui.rates.FrameRates;
import dev.tilecast.app.ui.rates.LastSecond;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.StreamSnapshot;
import dev.tilecast.rtmp.RtmpServer;
import java.util.List;
import java.util.Optional;

/** Reads one connection, and remembers of it what the server has forgotten. One thread, not JavaFX's. */
final class ConnectionDetailsViewModel {
    private final RtmpServer server;
    private final ConnectionJournal journal;
    private final long id;
    private final int messageStreamId;
    private final LastSecond<Integer> bytes = new LastSecond<>();
    private final FrameRates<Integer> frames = new FrameRates<>();
    private final LastSecond<Integer> drops = new LastSecond<>();
    private final History rates = new History();
    private final History queues = new History();
    private Optional<ConnectionDetails> details = Optional.empty();
    private Optional<EndedConnection> ended = Optional.empty();
    private List<JournalEntry> entries = List.of();

    /** @param messageStreamId of the stream to look at; 0 for the connection's first */
    ConnectionDetailsViewModel(RtmpServer server, ConnectionJournal journal, long id, int messageStreamId) {
        this.server = server;
        this.journal = journal;
        this.id = id;
        this.messageStreamId = messageStreamId;
    }

    ConnectionReading read() {
        readEntries();
        readEnd();
        if (ended.isEmpty()) {
            server.details(id).ifPresent(known -> details = Optional.of(known));
        }
        Optional<StreamSnapshot> stream =
                details.map(ConnectionDetails::connection).flatMap(this::stream);
        return ended.isPresent() || details.isEmpty() ? still(stream) : running(details.get(), stream);
    }

    private void readEntries() {
        List<JournalEntry> now = journal.entries(id);
        if (!now.isEmpty()) {
            entries = now;
        }
    }

    private void readEnd() {
        if (ended.isEmpty()) {
            ended = journal.ended().stream().filter(each -> each.id() == id).findFirst();
            ended.ifPresent(end -> details = Optional.of(end.last()));
        }
    }

    private Optional<StreamSnapshot> stream(ConnectionSnapshot connection) {
        return connection.streams().stream()
                .filter(each -> messageStreamId == 0 || each.messageStreamId() == messageStreamId)
                .findFirst();
    }

    private ConnectionReading still(Optional<StreamSnapshot> stream) {
        return new ConnectionReading(
                details, ended, stream, PlayerState.ENDED, entries, 0, 0, rates.values(), queues.values());
    }

    private ConnectionReading running(ConnectionDetails known, Optional<StreamSnapshot> stream) {
        long now = known.nanoTime();
        ConnectionSnapshot connection = known.connection();
        double rate = bytes.perSecond(0, now, connection.bytesOut()) * 8 / 1e6;
        double framesPerSecond = stream.map(each -> frames.rate(
                                each.messageStreamId(),
                                now,
                                each.framesSent(),
                                each.bytesSent(),
                                each.lastFrameNanoTime())
                        .framesPerSecond())
                .orElse(0.0);
        boolean dropping = stream.map(each -> drops.perSecond(each.messageStreamId(), now, each.framesDropped()) > 0)
                .orElse(false);
        rates.add(rate);
        queues.add(connection.queuedBytes() / 1024.0);
        return new ConnectionReading(
                details,
                ended,
                stream,
                PlayerState.of(
                        connection.state(), stream.map(StreamSnapshot::state).orElse("idle"), dropping),
                entries,
                hundredths(rate),
                tenths(framesPerSecond),
                rates.values(),
                queues.values());
    }
}
