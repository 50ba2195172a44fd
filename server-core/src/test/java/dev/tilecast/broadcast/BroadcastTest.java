package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.canvas.PixelType;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Players of a server that watch a broadcast. */
@Timeout(60)
class BroadcastTest {
    private static final int KEY_FRAME = 0x17;
    private static final int CONFIGURATION = 0;

    private final TestCodec codec = new TestCodec();
    private final TestSource renderer = new TestSource(PixelType.RGB, 32, 16);
    private final Broadcast broadcast = broadcast(TestCodec.NAME);
    private final ServerFixture fixture = new ServerFixture();

    private Broadcast broadcast(String codecName) {
        return new Broadcast("scene", renderer.source(), codec.codecs(), codecName, BroadcastOptions.standard());
    }

    @AfterEach
    void close() {
        fixture.close();
        broadcast.close();
    }

    /** The next video message that is a frame. */
    private static Received awaitFrame(RtmpClient client) throws IOException {
        Received video = ServerFixture.awaitVideo(client);
        return ServerFixture.payload(video)[1] == CONFIGURATION ? awaitFrame(client) : video;
    }

    private static void assertKeyFrame(Received frame) {
        assertEquals(KEY_FRAME, ServerFixture.payload(frame)[0]);
    }

    private static String description(AmfValue status) {
        return status.get("description").flatMap(AmfValue::asText).orElseThrow();
    }

    @Test
    void metadataThenConfigurationThenAKeyFrameAtTime0() throws Exception {
        broadcast.setParameter("framerate", "50");
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            Received metadata = client.await(message -> message.message() instanceof DataMessage data
                    && data.values().getFirst().equals(AmfValue.of("onMetaData")));
            AmfValue values = ((DataMessage) metadata.message()).values().get(1);
            assertEquals(AmfValue.of(32), values.get("width").orElseThrow());
            assertEquals(AmfValue.of(16), values.get("height").orElseThrow());
            assertEquals(AmfValue.of(50), values.get("framerate").orElseThrow());
            assertEquals(AmfValue.of(7), values.get("videocodecid").orElseThrow());
            Received configuration = ServerFixture.awaitVideo(client);
            assertEquals(CONFIGURATION, ServerFixture.payload(configuration)[1]);
            assertEquals(0, configuration.header().timestamp());
            Received first = ServerFixture.awaitVideo(client);
            assertKeyFrame(first);
            assertEquals(0, first.header().timestamp());
            assertEquals(
                    "test encoder",
                    fixture.server()
                            .snapshot()
                            .connections()
                            .getFirst()
                            .streams()
                            .getFirst()
                            .codec());
        }
    }

    @Test
    void screenVideoIsBroadcastToo() throws Exception {
        try (Broadcast screen = new Broadcast(
                "screen", renderer.source(), new VideoCodecs(), "screen video", BroadcastOptions.standard())) {
            fixture.onStream(stream -> stream.useBroadcast(screen));
            renderer.publish();
            try (RtmpClient client = fixture.play()) {
                assertEquals(0x13, ServerFixture.payload(ServerFixture.awaitVideo(client))[0]);
            }
        }
    }

    @Test
    void whatTheEncoderOffersIsKnownBeforeSomebodyWatches() {
        try (Broadcast screen = new Broadcast(
                "screen", renderer.source(), new VideoCodecs(), "screen video", BroadcastOptions.standard())) {
            assertEquals(
                    List.of("fast", "balanced", "small"),
                    screen.snapshot().choices().get("preset"));
        }
        assertEquals(List.of(), List.copyOf(broadcast.snapshot().choices().keySet()));
    }

    @Test
    void aNewConfigurationComesBeforeItsKeyFrameAndTheSameOneIsNotSentAgain() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            assertKeyFrame(awaitFrame(client));
            broadcast.requestKeyFrame();
            assertKeyFrame(ServerFixture.awaitVideo(client));
            broadcast.setParameter("profile", "b");
            renderer.publish();
            assertEquals('b', ServerFixture.payload(ServerFixture.awaitVideo(client))[5]);
            assertKeyFrame(ServerFixture.awaitVideo(client));
        }
    }

    @Test
    void pauseLeavesTheBroadcastAndResumeGoesOnAtAKeyFrame() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            awaitFrame(client);
            renderer.publish();
            int last = awaitFrame(client).header().timestamp();
            client.send(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
            ServerFixture.awaitStatus(client, "NetStream.Pause.Notify");
            assertEquals(0, broadcast.snapshot().players());
            client.send(1, "pause", 0, AmfValue.NULL, AmfValue.of(false), AmfValue.of(0));
            Received next = awaitFrame(client);
            assertKeyFrame(next);
            assertTrue(next.header().timestamp() > last);
            assertTrue(next.header().timestamp() <= last + 1000, "the pause is left out");
        }
    }

    @Test
    void aPlayerThatWantsNoVideoIsNoneUntilItWantsItAgain() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            awaitFrame(client);
            client.send(1, "receiveVideo", 0, AmfValue.NULL, AmfValue.of(false));
            client.call("getStreamLength", AmfValue.NULL, AmfValue.of("scene"));
            assertEquals(0, broadcast.snapshot().players());
            client.send(1, "receiveVideo", 0, AmfValue.NULL, AmfValue.of(true));
            assertKeyFrame(awaitFrame(client));
        }
    }

    @Test
    void theRenderHandlerRunsAndTheFrameHandlerDoesNot() throws Exception {
        AtomicInteger frames = new AtomicInteger();
        fixture.onStream(stream -> {
            stream.useBroadcast(broadcast);
            stream.registerRenderEventHandler(which -> {
                renderer.publish();
                return true;
            });
            stream.registerFrameEventHandler((which, out, full) -> {
                frames.incrementAndGet();
                return true;
            });
        });
        try (RtmpClient client = fixture.play()) {
            for (int i = 0; i < 5; i++) {
                awaitFrame(client);
            }
            assertEquals(0, frames.get());
        }
    }

    @Test
    void aFailingEncoderEndsThePlayWithItsReason() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        try (RtmpClient client = fixture.play()) {
            codec.failure = new IllegalStateException("the device is lost");
            renderer.publish();
            AmfValue status = ServerFixture.awaitStatus(client, "NetStream.Play.Failed");
            assertTrue(description(status).contains("the device is lost"), description(status));
            codec.failure = null;
            client.play(1, "scene");
            assertKeyFrame(awaitFrame(client));
        }
    }

    @Test
    void closingTheBroadcastStopsThePlayAndRefusesTheNext() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            awaitFrame(client);
            broadcast.close();
            AmfValue status = ServerFixture.awaitStatus(client, "NetStream.Play.Stop");
            assertTrue(description(status).contains("scene is closed"), description(status));
            client.play(1, "scene");
            ServerFixture.awaitStatus(client, "NetStream.Play.Failed");
        }
    }

    @Test
    void aPlayerThatDidNotAnnounceTheCodecIsToldHowTo() throws Exception {
        List<Boolean> asked = new ArrayList<>();
        try (Broadcast hevc = broadcast(TestCodec.ANNOUNCED)) {
            fixture.onStream(stream -> {
                stream.registerPlayEventHandler((isStart, which, out) -> {
                    asked.add(isStart);
                    which.useBroadcast(hevc);
                    return true;
                });
            });
            renderer.publish();
            try (RtmpClient client = fixture.connect()) {
                client.play(client.createStream(), "scene");
                String reason = description(ServerFixture.awaitStatus(client, "NetStream.Play.Failed"));
                assertTrue(reason.contains("test hevc"), reason);
                assertTrue(reason.contains("-rtmp_enhanced_codecs hvc1"), reason);
            }
            assertEquals(List.of(true, false), asked);
            try (RtmpClient client = fixture.open()) {
                client.connect(AmfValue.object()
                        .put("app", "test")
                        .put("fourCcList", new AmfValue.AmfStrictArray(List.of(AmfValue.of("hvc1"))))
                        .build());
                client.play(client.createStream(), "scene");
                assertKeyFrame(awaitFrame(client));
            }
        }
    }

    @Test
    void playersOfTwoServersWatchOneEncoderAndShutdownLetsItRest() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (ServerFixture other = new ServerFixture().onStream(stream -> stream.useBroadcast(broadcast));
                RtmpClient first = fixture.play();
                RtmpClient second = other.play()) {
            awaitFrame(first);
            awaitFrame(second);
            assertEquals(2, broadcast.snapshot().players());
            assertEquals(1, codec.opened.get());
            other.server().shutdown();
            assertEquals(1, broadcast.snapshot().players());
            fixture.server().shutdown();
            assertEquals(0, broadcast.snapshot().players());
            assertFalse(broadcast.isClosed());
        }
    }

    @Test
    void aClientThatGoesAwayLeaves() throws Exception {
        fixture.onStream(stream -> stream.useBroadcast(broadcast));
        renderer.publish();
        try (RtmpClient client = fixture.play()) {
            awaitFrame(client);
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(0, broadcast.snapshot().players());
    }
}
