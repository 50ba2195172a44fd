package dev.tilecast.app.message;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.DemoCodec;
import dev.tilecast.app.demo.StreamDefaults;
import dev.tilecast.app.fixture.DemoClient;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import java.io.IOException;

/** The demo's server on a free port and a client that plays from it. */
public final class PlayedDemo implements AutoCloseable {
    private final Wiring wiring =
            Wiring.create("127.0.0.1:0", StreamDefaults.standard().withCodec(DemoCodec.SCREEN));
    private final RtmpClient client;

    public PlayedDemo() throws IOException {
        wiring.server().start(wiring.listen());
        client = DemoClient.open(server());
    }

    public RtmpServer server() {
        return wiring.server();
    }

    public String url() {
        return "rtmp://" + server().listenAddress() + "/demo/testcard?size=64x36";
    }

    public long connectionId() {
        return server().snapshot().connections().getFirst().id();
    }

    public ListeningPoint listeningPoint() {
        return new ListeningPoint.ServerConnection(server(), connectionId());
    }

    public void connect() throws IOException {
        connect(client);
    }

    private static void connect(RtmpClient client) throws IOException {
        client.connect(AmfValue.object()
                .put("app", "demo")
                .put("tcUrl", "rtmp://127.0.0.1/demo")
                .build());
    }

    public void play() throws IOException {
        play(client);
        awaitVideo();
    }

    private static void play(RtmpClient client) throws IOException {
        client.play(client.createStream(), "testcard?size=64x36");
    }

    public void awaitVideo() throws IOException {
        awaitVideo(client);
    }

    private static void awaitVideo(RtmpClient client) throws IOException {
        ((RtmpMessage.VideoMessage) client.await(received -> received.message() instanceof RtmpMessage.VideoMessage)
                        .message())
                .release();
    }

    /** Another client, that connects now. */
    public Second second() throws IOException {
        return new Second(DemoClient.open(server()));
    }

    /** A client of its own. */
    public record Second(RtmpClient client) implements AutoCloseable {
        public void play() throws IOException {
            PlayedDemo.connect(client);
            PlayedDemo.play(client);
            awaitVideo(client);
        }

        @Override
        public void close() throws IOException {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        wiring.server().shutdown();
    }
}
