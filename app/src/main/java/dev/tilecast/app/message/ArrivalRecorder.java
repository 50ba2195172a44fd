package dev.tilecast.app.message;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.Side;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.wire.chunk.ChunkState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records new connections from their first byte while it is on, so that their handshake can be seen later, also after
 * they ended. Its memory is bounded: of {@value #MOST_CONNECTIONS} connections a megabyte each, the ended ones making
 * room first. While it is off, nothing is listened to; what was recorded stays. Any thread.
 */
public final class ArrivalRecorder implements AutoCloseable {
    static final int MOST_CONNECTIONS = 64;
    private static final int MOST_MESSAGES = 2_000;
    private static final long MOST_BYTES = 700 << 10;
    private static final int FIRST_MEDIA_BYTES = 256;
    private static final long MOST_WAITING = 512 << 10;

    private final RtmpServer server;
    private final int mostConnections;
    private final Map<Long, Recording> recordings = new LinkedHashMap<>();
    private Subscription asking;

    public ArrivalRecorder(RtmpServer server) {
        this(server, MOST_CONNECTIONS);
    }

    ArrivalRecorder(RtmpServer server, int mostConnections) {
        this.server = server;
        this.mostConnections = mostConnections;
    }

    /** One connection's. */
    private static final class Recording implements ConversationSink {
        final MessageLog log = new MessageLog(MOST_MESSAGES, MOST_BYTES);
        final Dissector dissector = new Dissector(FIRST_MEDIA_BYTES, log::add);
        final TapQueue queue = new TapQueue(this, MOST_WAITING);
        Subscription subscription = () -> {};
        volatile boolean ended;

        @Override
        public void resume(long micros, ChunkState client, ChunkState server, long missed) {
            dissector.resume(micros, client, server, missed);
        }

        @Override
        public void bytes(long micros, Side from, byte[] bytes) {
            dissector.bytes(micros, from, bytes);
        }

        @Override
        public void end(long micros) {
            dissector.end(micros);
            ended = true;
        }

        void stop(String why) {
            if (!ended) {
                ended = true;
                subscription.close();
                queue.finish(() -> dissector.breakOff(why));
            }
        }
    }

    public synchronized boolean isOn() {
        return asking != null;
    }

    /** Records connections that come from now on. */
    public synchronized void start() {
        if (asking == null) {
            asking = server.tapArrivals(this::arrived);
        }
    }

    /** Listens to nobody any more. */
    public synchronized void stop() {
        if (asking != null) {
            asking.close();
            asking = null;
            recordings
                    .values()
                    .forEach(recording ->
                            recording.stop(Sentences.of("message.arrival.recorder.recording.new.connections")));
        }
    }

    /** On the connection's I/O thread before its first byte, so that a tap of its own hears that, too. */
    private synchronized Optional<ConnectionTap> arrived(long id) {
        if (asking != null) {
            Recording recording = new Recording();
            server.tap(id, recording.queue)
                    .ifPresentOrElse(
                            subscription -> {
                                recording.subscription = subscription;
                                recordings.put(id, recording);
                                makeRoom();
                            },
                            recording.queue::close);
        }
        return Optional.empty();
    }

    private void makeRoom() {
        if (recordings.size() > mostConnections) {
            long oldest = recordings.entrySet().stream()
                    .filter(entry -> entry.getValue().ended)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> recordings.keySet().iterator().next());
            recordings.remove(oldest).stop(Sentences.of("message.arrival.recorder.recording.ends.here"));
        }
    }

    /** What was recorded of a connection; empty where nothing was. */
    public synchronized Optional<Conversation> find(long connectionId) {
        return Optional.ofNullable(recordings.get(connectionId))
                .map(recording -> new Conversation(recording.log, recording.queue::missed, () -> {}));
    }

    /** The ids of the connections of which there is something, the oldest first. */
    public synchronized List<Long> connections() {
        return List.copyOf(recordings.keySet());
    }

    @Override
    public void close() {
        stop();
    }
}
