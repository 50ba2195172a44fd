package dev.tilecast.app.client;

import dev.tilecast.app.message.ClientConversation;
import dev.tilecast.app.tap.PlayedFrames;
import dev.tilecast.app.tap.SentFrames;
import dev.tilecast.app.text.Sentences;
import dev.tilecast.rtmp.Subscription;
import dev.tilecast.video.VideoCodecs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client of any RTMP server, for looking into it: connects, calls procedures, plays and decodes a stream. No method
 * waits: what comes of it is read from {@link #reading}. One thread gives the orders and takes the pictures.
 */
public final class TestClient implements PlayedFrames, AutoCloseable {
    private static final PlayReading NOTHING =
            new StreamIntake(new VideoCodecs(List.of()), new ArrivedFrames()).reading();
    private static final ClientReading IDLE =
            new ClientReading(ClientState.IDLE, "", Optional.empty(), Optional.empty(), List.of(), NOTHING);

    private final VideoCodecs codecs;
    private final JsonReading json = new JsonReading();
    private final AtomicInteger keepers = new AtomicInteger();
    private volatile With with = new With("", null, new ArrivedFrames());
    private ClientRun run;

    /**
     * Whom the last conversation is, or was, with.
     *
     * @param conversation null before the first
     */
    private record With(String url, ClientConversation conversation, ArrivedFrames arrived) {}

    /** @param codecs decode the streams */
    public TestClient(VideoCodecs codecs) {
        this.codecs = codecs;
    }

    /**
     * Begins a conversation; one that was is ended.
     *
     * @throws RemoteUrlException with what is wrong with the URL
     */
    public void connect(String url) {
        RemoteUrl parsed = RemoteUrl.parse(url);
        disconnect();
        String address = url.strip();
        ClientConversation conversation = new ClientConversation();
        ArrivedFrames arrived = with.url().equals(address) ? with.arrived() : new ArrivedFrames();
        with = new With(address, conversation, arrived);
        run = new ClientRun(parsed, codecs, conversation, arrived);
        run.start();
    }

    /** Connects where that is not done, and plays the URL's stream as soon as the server lets it in. */
    public void play(String url) {
        RemoteUrl parsed = RemoteUrl.parse(url);
        if (parsed.streamName().isEmpty()) {
            throw new RemoteUrlException(
                    "stream",
                    Sentences.of("client.problem.the.url.names.none"),
                    Sentences.of("client.problem.write.its.name.behind", parsed));
        }
        if (run == null || !run.url().equals(parsed) || !run.play()) {
            connect(url);
            run.play();
        }
    }

    /** Ends the stream and stays connected. */
    public void stop() {
        if (run != null) {
            run.stop();
        }
    }

    /**
     * Calls a procedure of the server.
     *
     * @param arguments JSON values with commas between
     * @return false where no conversation can carry it
     */
    public boolean call(String procedure, String arguments) throws JsonProblemException {
        return run != null && run.call(procedure, json.arguments(arguments));
    }

    /** Checks what {@link #call} would send. */
    public void check(String arguments) throws JsonProblemException {
        json.arguments(arguments);
    }

    public void disconnect() {
        if (run != null) {
            run.end();
            run = null;
        }
    }

    /** The last conversation with that URL, there still or ended; empty where the last one was with another. Any thread. */
    public Optional<ClientConversation> conversation(String url) {
        With last = with;
        return last.conversation() != null && last.url().equals(url)
                ? Optional.of(last.conversation())
                : Optional.empty();
    }

    @Override
    public Subscription keep() {
        AtomicBoolean open = new AtomicBoolean(true);
        keepers.incrementAndGet();
        return () -> {
            if (open.compareAndSet(true, false)) {
                keepers.decrementAndGet();
            }
        };
    }

    /** What is played from that URL, also after another connect to it. */
    @Override
    public Optional<Subscription> listen(String url, SentFrames listener) {
        With last = with;
        return last.url().equals(url) ? Optional.of(last.arrived().listen(listener)) : Optional.empty();
    }

    /** Whether it has to go on for others than its own view. Any thread. */
    public boolean isKept() {
        return keepers.get() > 0;
    }

    public ClientReading reading() {
        return run == null ? IDLE : run.reading();
    }

    /** The newest picture, valid until the next call; empty where there is none since the last. */
    public Optional<DecodedPicture> takePicture() {
        return run == null ? Optional.empty() : run.takePicture();
    }

    @Override
    public void close() {
        disconnect();
    }
}
