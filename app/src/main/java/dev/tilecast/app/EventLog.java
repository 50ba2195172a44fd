package dev.tilecast.app;

import dev.tilecast.app.DropSummary.StreamId;
import dev.tilecast.observe.PrintableText;
import dev.tilecast.observe.ServerEvent;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Words each event of the server as a line of the log, for standard error and for the console. Any thread. */
public final class EventLog implements Consumer<ServerEvent> {
    private static final Logger LOG = LoggerFactory.getLogger("tilecast");

    private final LogLines lines;
    private final LongSupplier nanoTime;
    /** Also the lock of itself and of {@link #waits}. */
    private final DropSummary drops = new DropSummary();
    /** Whether {@link #writeDue} is to run. */
    private boolean waits;

    public EventLog(LogLines lines) {
        this(lines, System::nanoTime);
    }

    EventLog(LogLines lines, LongSupplier nanoTime) {
        this.lines = lines;
        this.nanoTime = nanoTime;
    }

    private record Entry(Level level, String text) {
        private static Entry debug(String text) {
            return new Entry(Level.DEBUG, text);
        }

        private static Entry info(String text) {
            return new Entry(Level.INFO, text);
        }

        private static Entry warn(String text) {
            return new Entry(Level.WARN, text);
        }
    }

    @Override
    public void accept(ServerEvent event) {
        if (isNews(event)) {
            write(word(event));
        }
    }

    private boolean isNews(ServerEvent event) {
        return switch (event) {
            case ServerEvent.FramesDropped(long id, int stream, int frames, String reason) ->
                begins(new StreamId(id, stream), frames, reason);
            case ServerEvent.PlayStopped stopped -> {
                ended(new StreamId(stopped.connectionId(), stopped.messageStreamId())::equals);
                yield true;
            }
            case ServerEvent.ConnectionClosed closed -> {
                ended(stream -> stream.connection() == closed.connectionId());
                yield true;
            }
            default -> true;
        };
    }

    private boolean begins(StreamId stream, int frames, String reason) {
        synchronized (drops) {
            boolean begins = drops.begins(stream, frames, reason, nanoTime.getAsLong());
            if (begins && !waits) {
                waits = true;
                writeLater(DropSummary.PERIOD_NANOS);
            }
            return begins;
        }
    }

    private void ended(Predicate<StreamId> which) {
        List<DropSummary.Line> last;
        synchronized (drops) {
            last = drops.ended(which);
        }
        last.forEach(line -> write(word(line)));
    }

    private void writeLater(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::writeDue);
    }

    /** Says of slow players what is due. */
    void writeDue() {
        List<DropSummary.Line> due;
        synchronized (drops) {
            long now = nanoTime.getAsLong();
            due = drops.due(now);
            OptionalLong next = drops.dueAt();
            waits = next.isPresent();
            next.ifPresent(at -> writeLater(at - now));
        }
        due.forEach(line -> write(word(line)));
    }

    /** A line about the program itself. */
    public void info(String text) {
        write(Entry.info(text));
    }

    private void write(Entry entry) {
        String text = PrintableText.of(entry.text());
        lines.add(entry.level().name(), text);
        LOG.atLevel(entry.level()).log(text);
    }

    private static Entry word(ServerEvent event) {
        return switch (event) {
            case ServerEvent.Started(String address, String transport) ->
                Entry.info("listening at " + address + " over " + transport);
            case ServerEvent.Stopped(String address) -> Entry.info("stopped listening at " + address);
            case ServerEvent.ConnectionOpened(long id, String peer) -> Entry.debug(of(id) + "opened from " + peer);
            case ServerEvent.HandshakeDone(long id) -> Entry.debug(of(id) + "shook hands");
            case ServerEvent.ConnectionAccepted(long id, String application, String client) ->
                Entry.info(of(id) + (client.isEmpty() ? "a client" : client) + " connected to " + application);
            case ServerEvent.ConnectionRefused(long id, String peer, String reason) ->
                Entry.warn(of(id) + "refused " + peer + ": " + reason);
            case ServerEvent.ConnectionEnding(long id, String reason) -> Entry.debug(of(id) + "ends: " + reason);
            case ServerEvent.ConnectionClosed(long id, String peer, String reason) ->
                Entry.info(of(id) + peer + " has gone: " + reason);
            case ServerEvent.StreamCreated(long id, int stream) -> Entry.debug(of(id, stream) + "created");
            case ServerEvent.StreamRemoved(long id, int stream, String reason) ->
                Entry.debug(of(id, stream) + "removed: " + reason);
            case ServerEvent.PlayStarted(long id, int stream, String name) ->
                Entry.info(of(id, stream) + "plays " + name);
            case ServerEvent.PlayStopped(long id, int stream, String name, String reason) ->
                Entry.info(of(id, stream) + "no longer plays " + name + ": " + reason);
            case ServerEvent.PlayRefused(long id, String name, String code, String reason) ->
                Entry.warn(of(id) + "may not play " + name + " (" + code + "): " + reason);
            case ServerEvent.PauseChanged(long id, int stream, boolean paused) ->
                Entry.info(of(id, stream) + (paused ? "paused" : "resumed"));
            case ServerEvent.HoldChanged(long id, int stream, boolean held) ->
                Entry.info(of(id, stream) + (held ? "held by the server" : "sent again by the server"));
            case ServerEvent.FaultsSet(long id, int stream, String faults, boolean on) ->
                new Entry(
                        on ? Level.WARN : Level.INFO,
                        (stream == 0 ? of(id) : of(id, stream)) + "faults on purpose: " + faults);
            case ServerEvent.AddressRefused(String address, long seconds, String reason) ->
                Entry.info(address + " is refused for " + seconds + " s: " + reason);
            case ServerEvent.AddressAllowed(String address) -> Entry.info(address + " is let in again");
            case ServerEvent.HandlerFailed(long id, String handler, Throwable failure) ->
                // The server logs the trace itself.
                new Entry(Level.ERROR, of(id) + "handler " + handler + " failed: " + failure);
            case ServerEvent.ProtocolWarning(long id, String description) -> Entry.warn(of(id) + description);
            case ServerEvent.FramesDropped(long id, int stream, int frames, String reason) ->
                Entry.warn(of(id, stream) + frames(frames, "") + " dropped: " + reason);
        };
    }

    private static Entry word(DropSummary.Line line) {
        String who = of(line.stream().connection(), line.stream().stream());
        return line.keepsUp()
                ? Entry.info(who + "keeps up again, " + frames(line.all(), "") + " dropped in all")
                : Entry.warn(who + frames(line.frames(), "more ") + " dropped: " + line.reason());
    }

    private static String frames(long count, String more) {
        return count + " " + more + (count == 1 ? "frame" : "frames");
    }

    private static String of(long connection) {
        return "connection " + connection + ": ";
    }

    private static String of(long connection, int stream) {
        return "connection " + connection + ", stream " + stream + ": ";
    }
}
