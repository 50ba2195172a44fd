package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The captures that a person started, wherever they look meanwhile. Any thread. */
public final class LiveCaptures implements AutoCloseable {
    private static final int MOST_OVER = 5;

    private final List<Entry> entries = new ArrayList<>();

    /** A conversation and the file that it is, or was, written to. */
    public record Entry(ListeningPoint point, Path file, LiveCapture capture) {}

    /**
     * Starts to write a conversation into a file.
     *
     * @return empty where the conversation is not there
     * @throws IOException where the file cannot be written, or another capture is being written there
     */
    public synchronized Optional<Entry> start(ListeningPoint point, Path file) throws IOException {
        Path wanted = file.toAbsolutePath().normalize();
        for (Entry entry : entries) {
            if (!entry.capture().isOver() && entry.file().equals(wanted)) {
                throw new IOException(Sentences.of(
                        "message.live.captures.connection.being.written",
                        entry.point().name()));
            }
        }
        Optional<Entry> started = LiveCapture.start(point, wanted).map(live -> new Entry(point, wanted, live));
        started.ifPresent(entries::add);
        while (entries.stream().filter(entry -> entry.capture().isOver()).count() > MOST_OVER) {
            entries.remove(entries.stream()
                    .filter(entry -> entry.capture().isOver())
                    .findFirst()
                    .orElseThrow());
        }
        return started;
    }

    /** Those that run and the last ones that are over, in the order in which they began. */
    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    /** The one of that conversation that runs. */
    public synchronized Optional<Entry> running(ListeningPoint point) {
        return entries.stream()
                .filter(entry -> entry.point().equals(point) && !entry.capture().isOver())
                .findFirst();
    }

    /** Takes one that is over from the list. */
    public synchronized void forget(Entry entry) {
        entries.remove(entry);
    }

    /** Ends all of them; returns when their files are complete. */
    @Override
    public void close() {
        all().forEach(entry -> entry.capture().close());
    }
}
