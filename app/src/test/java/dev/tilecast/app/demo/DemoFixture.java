package dev.tilecast.app.demo;

import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.scene.Pixels;
import dev.tilecast.app.fixture.DemoClient;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.RtmpServer;
import dev.tilecast.video.VideoDecoder;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The program's own wiring on a free port, and clients that talk to it. */
final class DemoFixture implements AutoCloseable {
    final Wiring wiring = Wiring.create(
            "127.0.0.1:0",
            new StreamDefaults(
                    Optional.of(DemoCodec.SCREEN), new PictureSize(160, 90), new FrameRate(60), Optional.empty()));
    private final RtmpServer server = wiring.server();

    DemoFixture() {
        server.start(wiring.listen());
    }

    HandlerSwitch handler(String name) {
        return wiring.switches().stream()
                .filter(handler -> handler.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    RtmpClient open() throws IOException {
        return DemoClient.open(server);
    }

    static CommandMessage connectTo(RtmpClient client, String application) throws IOException {
        return client.connect(AmfValue.object()
                .put("app", application)
                .put("tcUrl", "rtmp://127.0.0.1/" + application)
                .build());
    }

    /** A client that is connected to the demo. */
    RtmpClient connect() throws IOException {
        return DemoClient.connect(server);
    }

    /** A client whose stream plays. */
    RtmpClient play(String streamName) throws IOException {
        return DemoClient.play(server, streamName);
    }

    static AmfValue awaitStatus(RtmpClient client, String code) throws IOException {
        Received status = client.await(received -> received.message() instanceof CommandMessage command
                && command.name().equals("onStatus")
                && command.argument(1).get("code").equals(Optional.of(AmfValue.of(code))));
        return ((CommandMessage) status.message()).argument(1);
    }

    /** The next frame's bytes. */
    static byte[] frame(RtmpClient client) throws IOException {
        Received received = client.await(next -> next.message() instanceof RtmpMessage.VideoMessage);
        ByteBuf payload = ((RtmpMessage.VideoMessage) received.message()).payload();
        byte[] bytes = new byte[payload.readableBytes()];
        payload.readBytes(bytes);
        return bytes;
    }

    /** The next frame, decoded. */
    static Pixels picture(RtmpClient client, VideoDecoder decoder) throws IOException {
        return Pixels.of(decoder.decode(ByteBuffer.wrap(frame(client))).orElseThrow());
    }

    VideoDecoder decoder(DemoCodec codec) {
        VideoDecoder decoder = server.codecs().createDecoder(codec.codecName());
        decoder.init();
        return decoder;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
