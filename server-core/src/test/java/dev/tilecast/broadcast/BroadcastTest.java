package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.video.VideoCodecs;
import org.junit.jupiter.api.Test;

/** Players of a server that watch a broadcast. */
class BroadcastTest {
    private final TestSource renderer = new TestSource(PixelType.RGB, 32, 32);

    @Test
    void aPlayerSeesFramesThatBeginWithAKeyFrameAtTime0() throws Exception {
        try (Broadcast broadcast = new Broadcast(
                        "scene", renderer.source(), new VideoCodecs(), "screen video", BroadcastOptions.standard());
                ServerFixture fixture = new ServerFixture()) {
            fixture.onStream(stream -> stream.useBroadcast(broadcast));
            renderer.publish();
            try (RtmpClient client = fixture.play()) {
                Received first = ServerFixture.awaitVideo(client);
                assertEquals(0, first.header().timestamp());
                assertEquals(0x13, ServerFixture.payload(first)[0]);
                renderer.publish();
                assertEquals(0x13, ServerFixture.payload(ServerFixture.awaitVideo(client))[0]);
            }
        }
    }
}
