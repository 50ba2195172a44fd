package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.TestCodec;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.relay.RtmpClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stream with an encoder of its own, and the codec's configuration. */
class OwnEncoderTest {
    private static final int CONFIGURATION = 0;
    private static final int FRAME = 1;

    private final ServerFixture fixture =
            new ServerFixture(Rtmp.createServer(new ServerOptions(ServerLimits.defaults(), new TestCodec().codecs())));
    private final AtomicReference<String> profile = new AtomicReference<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void encodeOn(RtmpStream stream) {
        Canvas canvas = new ImageApi().createCanvas(PixelType.RGB, 16, 16, 0, 0);
        stream.videoCodec().init(16, 16);
        stream.registerFrameEventHandler((which, out, full) -> {
            String next = profile.getAndSet(null);
            if (next != null) {
                which.videoCodec().setParameter("profile", next);
            }
            out.accept(which.videoCodec().encode(canvas));
            return true;
        });
    }

    private static byte[] awaitConfiguration(RtmpClient client) throws IOException {
        byte[] payload = ServerFixture.payload(ServerFixture.awaitVideo(client));
        return payload[1] == CONFIGURATION ? payload : awaitConfiguration(client);
    }

    @Test
    void aNewConfigurationGoesOutBeforeTheNextFrame() throws Exception {
        fixture.onStream(stream -> {
            stream.useCodec(TestCodec.NAME);
            encodeOn(stream);
        });
        try (RtmpClient client = fixture.play()) {
            assertEquals('a', awaitConfiguration(client)[5]);
            assertEquals(FRAME, ServerFixture.payload(ServerFixture.awaitVideo(client))[1]);
            profile.set("b");
            assertEquals('b', awaitConfiguration(client)[5]);
            byte[] frame = ServerFixture.payload(ServerFixture.awaitVideo(client));
            assertEquals(FRAME, frame[1]);
            assertEquals(0x17, frame[0]);
        }
    }

    @Test
    void aPlayerThatDidNotAnnounceTheCodecIsRefused() throws Exception {
        fixture.onStream(stream -> {
            stream.useCodec(TestCodec.ANNOUNCED);
        });
        try (RtmpClient client = fixture.connect()) {
            client.play(client.createStream(), "scene");
            String reason = ServerFixture.awaitStatus(client, "NetStream.Play.Failed")
                    .get("description")
                    .orElseThrow()
                    .toString();
            for (String word : List.of(TestCodec.ANNOUNCED, "hvc1", "-rtmp_enhanced_codecs")) {
                assertTrue(reason.contains(word), reason);
            }
        }
    }
}
