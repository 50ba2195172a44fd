package dev.tilecast.app.frame;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program's own server on a free port, with players that take all they get. */
public final class LiveDemo implements AutoCloseable {
    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
    private final List<RtmpClient> players = new ArrayList<>();

    public LiveDemo() {
        wiring.server().start(wiring.listen());
    }

    public Wiring wiring() {
        return wiring;
    }

    public FrameFeeds feeds() {
        return new FrameFeeds(wiring.server(), wiring.broadcasts(), wiring.scenes());
    }

    /** Plays the stream until it is all over; returns when its first frame is there. */
    public void play(String stream) throws IOException {
        String address = wiring.server().listenAddress();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        RtmpClient client = RtmpClient.open(new InetSocketAddress("127.0.0.1", port), false, Duration.ofSeconds(20));
        players.add(client);
        client.connect(AmfValue.object().put("app", "demo").build());
        client.play(client.createStream(), stream);
        client.await(received -> received.header().typeId() == 9);
        Thread.ofVirtual().start(() -> readAll(client));
    }

    private static void readAll(RtmpClient client) {
        try {
            while (true) {
                client.next();
            }
        } catch (IOException closed) {
            // by the test's end
        }
    }

    /** Those of a scene that is played. */
    public SceneOptions options(String scene) {
        return wiring.scenes().sources().stream()
                .filter(source -> source.players() > 0)
                .map(source -> source.options())
                .filter(options -> options.scene().equals(scene))
                .findFirst()
                .orElseThrow();
    }

    public long lastConnection() {
        return wiring.server().snapshot().connections().getLast().id();
    }

    @Override
    public void close() throws IOException {
        for (RtmpClient player : players) {
            player.close();
        }
        wiring.server().shutdown();
    }
}
