package dev.tilecast.rtmp;

import static dev.tilecast.rtmp.FrameHandlers.always;
import static dev.tilecast.rtmp.FrameHandlers.data;
import static dev.tilecast.rtmp.FrameHandlers.screenVideo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PauseTest {
    private final ServerFixture fixture = new ServerFixture();

    @AfterEach
    void shutdown() {
        fixture.close();
    }

    @Test
    void aPausedStreamSendsNothingAndResumesAtAKeyFrameWithItsTimesGoingOn() throws Exception {
        fixture.onStream(stream -> {
            stream.useCodec("screen video");
            stream.registerFrameEventHandler(screenVideo());
        });
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
            client.send(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
            int last = 0;
            Received next = client.next();
            for (; !isStatus(next); next = client.next()) {
                last = next.message() instanceof VideoMessage ? next.header().timestamp() : last;
            }
            // Another stream's frames measure the pause, in which the first one must be still.
            int other = client.createStream();
            client.play(other, "other");
            for (int seen = 0; seen < 15; ) {
                Received frame = ServerFixture.awaitVideo(client);
                assertEquals(other, frame.header().messageStreamId());
                seen++;
            }
            client.send(1, "pause", 0, AmfValue.NULL, AmfValue.of(false), AmfValue.of(0));
            Received first = awaitVideoOn(client, 1);
            Received second = awaitVideoOn(client, 1);
            assertEquals(1, ServerFixture.payload(first)[0] >> 4, "frame type of a key frame");
            assertTrue(first.header().timestamp() > last, "time goes on");
            assertTrue(first.header().timestamp() - last < 200, "without the pause");
            assertTrue(second.header().timestamp() - first.header().timestamp() < 200, "and stays so");
        }
    }

    private static Received awaitVideoOn(RtmpClient client, int messageStreamId) throws Exception {
        return client.await(message ->
                message.message() instanceof VideoMessage && message.header().messageStreamId() == messageStreamId);
    }

    @Test
    void aPauseSuspendsTheRenderLoop() throws Exception {
        BlockingQueue<Boolean> renders = new LinkedBlockingQueue<>();
        fixture.onStream(stream -> {
            stream.setProperty("render_rate", "200");
            stream.registerRenderEventHandler(which -> renders.add(true));
        });
        try (RtmpClient client = fixture.play()) {
            renders.take();
            client.send(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
            ServerFixture.awaitStatus(client, "NetStream.Pause.Notify");
            // One render may have been running.
            int other = client.createStream();
            client.send(0, "deleteStream", 0, AmfValue.NULL, AmfValue.of(other));
            renders.clear();
            for (int i = 0; i < 20; i++) {
                client.call("anything", AmfValue.NULL);
            }
            assertTrue(renders.size() <= 1);
            client.send(1, "pause", 0, AmfValue.NULL, AmfValue.of(false), AmfValue.of(0));
            renders.clear();
            assertTrue(renders.take());
        }
    }

    @Test
    void aPauseThatTheHandlerRefusesChangesNothing() throws Exception {
        fixture.onStream(stream -> {
            stream.registerPauseEventHandler((isPause, which) -> false);
            stream.registerFrameEventHandler(always(data(0x13)));
        });
        try (RtmpClient client = fixture.play()) {
            client.send(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
            ServerFixture.awaitStatus(client, "NetStream.Unpause.Notify");
            for (int i = 0; i < 5; i++) {
                ServerFixture.awaitVideo(client);
            }
        }
    }

    @Test
    void receiveVideoFalseLeavesTheFramesOut() throws Exception {
        fixture.onStream(stream -> stream.registerFrameEventHandler(always(data(0x13))));
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitVideo(client);
            client.send(1, "receiveVideo", 0, AmfValue.NULL, AmfValue.of(false));
            client.call("wait", AmfValue.NULL);
            client.send(1, "receiveVideo", 0, AmfValue.NULL, AmfValue.of(true));
            ServerFixture.awaitStatus(client, "NetStream.Seek.Notify");
            ServerFixture.awaitVideo(client);
        }
    }

    private static boolean isStatus(Received received) {
        return received.message() instanceof CommandMessage command
                && command.name().equals("onStatus");
    }
}
