package dev.tilecast.app.frame;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.SceneOptions;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.fixture.DemoClient;
import dev.tilecast.relay.RtmpClient;
import java.io.IOException;
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
        RtmpClient client = DemoClient.connectEnhanced(wiring.server());
        players.add(client);
        client.play(client.createStream(), stream);
        client.await(received -> received.header().typeId() == 9);
        DemoClient.drain(client);
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
