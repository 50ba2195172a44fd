package dev.tilecast.app.client;

import dev.tilecast.relay.ConversationTap;
import dev.tilecast.video.VideoCodecs;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A client of any RTMP server, for looking into it: connects, calls procedures, plays and decodes a stream. No method
 * waits: what comes of it is read from {@link #reading}. One thread gives the orders and takes the pictures.
 */
public final class TestClient implements AutoCloseable {
    private static final PlayReading NOTHING = new StreamIntake(new VideoCodecs(List.of())).reading();
    private static final ClientReading IDLE =
            new ClientReading(ClientState.IDLE, "", Optional.empty(), Optional.empty(), List.of(), NOTHING);

    private final VideoCodecs codecs;
    private final Supplier<ConversationTap> taps;
    private final JsonReading json = new JsonReading();
    private ClientRun run;

    /** @param codecs decode the streams */
    public TestClient(VideoCodecs codecs) {
        this(codecs, () -> ConversationTap.NONE);
    }

    /** @param taps gives each conversation what listens to its bytes both ways */
    public TestClient(VideoCodecs codecs, Supplier<ConversationTap> taps) {
        this.codecs = codecs;
        this.taps = taps;
    }

    /**
     * Begins a conversation; one that was is ended.
     *
     * @throws RemoteUrlException with what is wrong with the URL
     */
    public void connect(String url) {
        RemoteUrl parsed = RemoteUrl.parse(url);
        disconnect();
        run = new ClientRun(parsed, codecs, taps.get());
        run.start();
    }

    /** Connects where that is not done, and plays the URL's stream as soon as the server lets it in. */
    public void play(String url) {
        RemoteUrl parsed = RemoteUrl.parse(url);
        if (parsed.streamName().isEmpty()) {
            throw new RemoteUrlException(
                    "stream", "the URL names none", "write its name behind the application: " + parsed + "/NAME");
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
