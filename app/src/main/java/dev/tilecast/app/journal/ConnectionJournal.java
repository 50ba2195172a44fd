package dev.tilecast.app.journal;

import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.rtmp.RtmpServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Keeps the last events of each connection, and the connections that ended for a minute, a hundred at most. Any thread;
 * its memory is bounded.
 */
public final class ConnectionJournal implements Consumer<ServerEvent> {
    static final int MOST_ENTRIES = 100;
    static final int MOST_ENDED = 100;
    static final Duration KEPT = Duration.ofSeconds(60);

    private final LongFunction<Optional<ConnectionDetails>> details;
    private final InstantSource clock;
    private final Map<Long, Deque<JournalEntry>> entries = new HashMap<>();
    private final Set<Long> faulty = new HashSet<>();
    private final Deque<EndedConnection> ended = new ArrayDeque<>();

    /** @param details what is known of a connection, by its id */
    ConnectionJournal(LongFunction<Optional<ConnectionDetails>> details, InstantSource clock) {
        this.details = details;
        this.clock = clock;
    }

    /** One that is told all that happens in that server. */
    public static ConnectionJournal of(RtmpServer server) {
        ConnectionJournal journal = new ConnectionJournal(server::details, InstantSource.system());
        server.subscribe(journal);
        return journal;
    }

    @Override
    public void accept(ServerEvent event) {
        OptionalLong id = connection(event);
        if (id.isEmpty()) {
            if (event instanceof ServerEvent.Stopped) {
                keepEnded();
            }
            return;
        }
        // Not under the lock: the server is asked.
        Optional<ConnectionDetails> last = event instanceof ServerEvent.ConnectionEnding ending
                ? details.apply(ending.connectionId())
                : Optional.empty();
        if (event instanceof ServerEvent.FaultsSet set) {
            mark(set.connectionId(), set.on());
        }
        note(id.getAsLong(), new JournalEntry(clock.instant(), event));
        if (event instanceof ServerEvent.ConnectionEnding(long ending, String reason)) {
            last.ifPresentOrElse(known -> end(known, reason), () -> forget(ending));
        }
    }

    private synchronized void note(long id, JournalEntry entry) {
        Deque<JournalEntry> kept = entry.event() instanceof ServerEvent.ConnectionOpened
                ? entries.computeIfAbsent(id, key -> new ArrayDeque<>())
                : entries.get(id);
        if (kept == null) {
            // One that was closed at the door, or that was forgotten already.
            return;
        }
        kept.addLast(joined(kept, entry));
        if (kept.size() > MOST_ENTRIES) {
            kept.removeFirst();
        }
    }

    /** Drops of one stream that follow each other are one entry, so that they do not push all others out. */
    private static JournalEntry joined(Deque<JournalEntry> kept, JournalEntry entry) {
        if (!kept.isEmpty()
                && kept.getLast().event() instanceof ServerEvent.FramesDropped before
                && entry.event() instanceof ServerEvent.FramesDropped now
                && before.messageStreamId() == now.messageStreamId()
                && before.reason().equals(now.reason())) {
            kept.removeLast();
            return new JournalEntry(
                    entry.time(),
                    new ServerEvent.FramesDropped(
                            now.connectionId(), now.messageStreamId(), before.frames() + now.frames(), now.reason()));
        }
        return entry;
    }

    private synchronized void mark(long id, boolean on) {
        if (on && entries.containsKey(id)) {
            faulty.add(id);
        } else {
            faulty.remove(id);
        }
    }

    private synchronized void end(ConnectionDetails last, String reason) {
        boolean wasFaulty = faulty.remove(last.connection().id());
        ended.addLast(new EndedConnection(last, reason, clock.instant(), wasFaulty));
        if (ended.size() > MOST_ENDED) {
            entries.remove(ended.removeFirst().id());
        }
    }

    /** No other connection is there any more, even where a handler that hung kept its end from being told. */
    private synchronized void keepEnded() {
        faulty.clear();
        entries.keySet().retainAll(ended.stream().map(EndedConnection::id).toList());
    }

    private synchronized void forget(long id) {
        faulty.remove(id);
        entries.remove(id);
    }

    /** What happened on that connection, the newest last; empty where it is not known any more. */
    public synchronized List<JournalEntry> entries(long id) {
        Deque<JournalEntry> kept = entries.get(id);
        return kept == null ? List.of() : List.copyOf(kept);
    }

    /** The connections that ended within the last minute, the newest last. */
    public synchronized List<EndedConnection> ended() {
        Instant oldest = clock.instant().minus(KEPT);
        while (!ended.isEmpty() && ended.getFirst().time().isBefore(oldest)) {
            entries.remove(ended.removeFirst().id());
        }
        return List.copyOf(ended);
    }

    private static OptionalLong connection(ServerEvent event) {
        return switch (event) {
            case ServerEvent.Started ignored -> OptionalLong.empty();
            case ServerEvent.Stopped ignored -> OptionalLong.empty();
            case ServerEvent.AddressRefused ignored -> OptionalLong.empty();
            case ServerEvent.AddressAllowed ignored -> OptionalLong.empty();
            case ServerEvent.ConnectionOpened opened -> OptionalLong.of(opened.connectionId());
            case ServerEvent.HandshakeDone done -> OptionalLong.of(done.connectionId());
            case ServerEvent.ConnectionAccepted accepted -> OptionalLong.of(accepted.connectionId());
            case ServerEvent.ConnectionRefused refused -> OptionalLong.of(refused.connectionId());
            case ServerEvent.ConnectionEnding ending -> OptionalLong.of(ending.connectionId());
            case ServerEvent.ConnectionClosed closed -> OptionalLong.of(closed.connectionId());
            case ServerEvent.StreamCreated created -> OptionalLong.of(created.connectionId());
            case ServerEvent.StreamRemoved removed -> OptionalLong.of(removed.connectionId());
            case ServerEvent.PlayStarted started -> OptionalLong.of(started.connectionId());
            case ServerEvent.PlayStopped stopped -> OptionalLong.of(stopped.connectionId());
            case ServerEvent.PlayRefused refused -> OptionalLong.of(refused.connectionId());
            case ServerEvent.PauseChanged changed -> OptionalLong.of(changed.connectionId());
            case ServerEvent.HoldChanged changed -> OptionalLong.of(changed.connectionId());
            case ServerEvent.FaultsSet set -> OptionalLong.of(set.connectionId());
            case ServerEvent.HandlerFailed failed -> OptionalLong.of(failed.connectionId());
            case ServerEvent.ProtocolWarning warning -> OptionalLong.of(warning.connectionId());
            case ServerEvent.FramesDropped dropped -> OptionalLong.of(dropped.connectionId());
        };
    }
}
