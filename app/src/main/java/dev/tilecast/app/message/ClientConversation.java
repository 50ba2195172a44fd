package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.Side;
import dev.tilecast.relay.ConversationTap;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.wire.chunk.ChunkState;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conversation of a client of the program's own: its messages from the first byte on, as many as a bounded memory
 * holds, and others may listen in. Those that come while its beginning is still kept hear that as well. Any thread.
 */
public final class ClientConversation implements ConversationTap, ListeningPoint {
    private static final int MOST_MESSAGES = 20_000;
    private static final long MOST_BYTES = 16 << 20;
    private static final int LONGEST_BEGINNING = 1 << 20;

    private final long begin = System.nanoTime();
    private final MessageLog log = new MessageLog(MOST_MESSAGES, MOST_BYTES);
    private final Dissector dissector = new Dissector(Dissector.FIRST_KILOBYTE, log::add);
    private final TapQueue queue = new TapQueue(new Heard());
    private final int longestBeginning;
    // What follows belongs to the queue's thread.
    private final List<Listener> listeners = new ArrayList<>();
    private List<Kept> beginning = new ArrayList<>();
    private int beginningBytes;

    public ClientConversation() {
        this(LONGEST_BEGINNING);
    }

    /** @param longestBeginning bytes that are kept for those who listen in later */
    ClientConversation(int longestBeginning) {
        this.longestBeginning = longestBeginning;
    }

    private record Kept(long nanoTime, Side from, byte[] bytes) {}

    /** Somebody who listens in. */
    private static final class Listener {
        final ConnectionTap tap;
        boolean hears;
        long missed;
        volatile boolean gone;

        Listener(ConnectionTap tap) {
            this.tap = tap;
        }
    }

    private final class Heard implements ConversationSink {
        @Override
        public void resume(long micros, ChunkState client, ChunkState server, long missed) {
            // a client's own conversation has no gap
        }

        @Override
        public void bytes(long micros, Side from, byte[] bytes) {
            keep(new Kept(nanos(micros), from, bytes));
            listeners.removeIf(listener -> listener.gone);
            listeners.forEach(listener -> tell(listener, nanos(micros), from, bytes));
            dissector.bytes(micros, from, bytes);
        }

        @Override
        public void end(long micros) {
            listeners.stream().filter(listener -> !listener.gone).forEach(listener -> listener.tap.end(nanos(micros)));
            listeners.clear();
            dissector.end(micros);
        }
    }

    private long nanos(long micros) {
        return begin + micros * 1_000;
    }

    private void keep(Kept kept) {
        beginningBytes = Math.min(beginningBytes, longestBeginning) + kept.bytes().length;
        if (beginningBytes > longestBeginning) {
            beginning = null;
        } else if (beginning != null) {
            beginning.add(kept);
        }
    }

    /** Before the dissector has read the bytes, so that it stands where they begin. */
    private void tell(Listener listener, long nanoTime, Side from, byte[] bytes) {
        if (!listener.hears) {
            listener.hears = resume(listener, nanoTime);
        }
        listener.hears = listener.hears && listener.tap.bytes(nanoTime, from, ByteBuffer.wrap(bytes));
        listener.missed = listener.hears ? 0 : listener.missed + bytes.length;
    }

    private boolean resume(Listener listener, long nanoTime) {
        return dissector
                .middle()
                .filter(middle -> listener.tap.resume(nanoTime, middle.client(), middle.server(), listener.missed))
                .filter(middle -> tellUnread(listener, nanoTime, Side.CLIENT, middle.clientUnread()))
                .filter(middle -> tellUnread(listener, nanoTime, Side.SERVER, middle.serverUnread()))
                .isPresent();
    }

    private static boolean tellUnread(Listener listener, long nanoTime, Side from, byte[] unread) {
        return unread.length == 0 || listener.tap.bytes(nanoTime, from, ByteBuffer.wrap(unread));
    }

    @Override
    public void sent(long nanoTime, ByteBuffer bytes) {
        hear(nanoTime, Side.CLIENT, bytes);
    }

    @Override
    public void received(long nanoTime, ByteBuffer bytes) {
        hear(nanoTime, Side.SERVER, bytes);
    }

    private void hear(long nanoTime, Side from, ByteBuffer bytes) {
        if (!queue.bytes(nanoTime, from, bytes)) {
            queue.finish(() -> dissector.breakOff(Sentences.of("message.client.too.fast")));
        }
    }

    @Override
    public void ended(long nanoTime) {
        queue.end(nanoTime);
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public Optional<Subscription> listen(ConnectionTap tap) {
        Listener listener = new Listener(tap);
        return queue.run(() -> begin(listener)) ? Optional.of(() -> listener.gone = true) : Optional.empty();
    }

    private void begin(Listener listener) {
        listener.hears = beginning != null;
        listeners.add(listener);
        if (beginning != null) {
            beginning.forEach(kept -> tell(listener, kept.nanoTime(), kept.from(), kept.bytes()));
        }
    }

    /** Its messages so far and from now on. */
    public Conversation messages() {
        return new Conversation(log, queue::missed, () -> {});
    }
}
