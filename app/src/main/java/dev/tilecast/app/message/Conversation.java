package dev.tilecast.app.message;

import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The messages of a connection while it is listened in on, of a capture, or of a replay. Any thread. */
public final class Conversation implements AutoCloseable {
    private static final int MOST_MESSAGES = 20_000;
    private static final int MOST_OF_A_FILE = 200_000;
    private static final long MOST_BYTES = 32 << 20;

    private final MessageLog log;
    private final TapQueue queue;
    private final Subscription subscription;

    Conversation(MessageLog log, TapQueue queue, Subscription subscription) {
        this.log = log;
        this.queue = queue;
        this.subscription = subscription;
    }

    /** Listens in on a connection; empty where it is not there, or no more. */
    public static Optional<Conversation> of(RtmpServer server, long connectionId) {
        MessageLog log = new MessageLog(MOST_MESSAGES, MOST_BYTES);
        TapQueue queue = new TapQueue(new Dissector(Dissector.FIRST_KILOBYTE, log::add));
        Optional<Subscription> subscription = server.tap(connectionId, queue);
        if (subscription.isEmpty()) {
            queue.close();
        }
        return subscription.map(opened -> new Conversation(log, queue, opened));
    }

    /**
     * Reads a capture.
     *
     * @throws CaptureException where it is damaged
     */
    public static Conversation of(Path capture) throws IOException, CaptureException {
        MessageLog log = new MessageLog(MOST_OF_A_FILE, MOST_BYTES);
        try (Dissector dissector = new Dissector(Dissector.FIRST_KILOBYTE, log::add)) {
            CaptureFile.read(capture, dissector);
        }
        return new Conversation(log, null, () -> {});
    }

    public MessageLog log() {
        return log;
    }

    /** Bytes that could not be recorded in time. */
    public long missed() {
        return queue == null ? 0 : queue.missed();
    }

    @Override
    public void close() {
        subscription.close();
        if (queue != null) {
            queue.close();
        }
    }
}
