package dev.tilecast.app.message;

import dev.tilecast.rtmp.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The messages of a connection while it is listened in on, of a capture, or of a replay. Any thread. */
public final class Conversation implements AutoCloseable {
    private static final int MOST_MESSAGES = 20_000;
    private static final int MOST_OF_A_FILE = 200_000;
    private static final long MOST_BYTES = 32 << 20;
    private static final long MOST_BYTES_OF_A_FILE = 96 << 20;

    private final MessageLog log;
    private final LongSupplier missed;
    private final Subscription listening;

    /** @param listening ended by {@link #close} */
    Conversation(MessageLog log, LongSupplier missed, Subscription listening) {
        this.log = log;
        this.missed = missed;
        this.listening = listening;
    }

    /** Listens in on a connection; empty where it is not there, or no more. */
    public static Optional<Conversation> of(ListeningPoint point) {
        MessageLog log = new MessageLog(MOST_MESSAGES, MOST_BYTES);
        TapQueue queue = new TapQueue(new Dissector(Dissector.FIRST_KILOBYTE, log::add));
        Optional<Subscription> subscription = point.listen(queue);
        if (subscription.isEmpty()) {
            queue.close();
        }
        return subscription.map(opened -> new Conversation(log, queue::missed, () -> {
            opened.close();
            queue.close();
        }));
    }

    /**
     * Reads a capture.
     *
     * @throws CaptureException where it is damaged
     */
    public static Conversation of(Path capture) throws IOException, CaptureException {
        MessageLog log = new MessageLog(MOST_OF_A_FILE, MOST_BYTES_OF_A_FILE);
        try (Dissector dissector = new Dissector(Dissector.FIRST_KILOBYTE, log::add)) {
            CaptureFile.read(capture, dissector);
        }
        return new Conversation(log, () -> 0, () -> {});
    }

    public MessageLog log() {
        return log;
    }

    /** Bytes that could not be recorded in time. */
    public long missed() {
        return missed.getAsLong();
    }

    @Override
    public void close() {
        listening.close();
    }
}
