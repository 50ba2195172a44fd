package dev.tilecast.rtmp;

import static dev.tilecast.rtmp.FrameHandlers.always;
import static dev.tilecast.rtmp.FrameHandlers.data;
import static dev.tilecast.rtmp.FrameHandlers.screenVideo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.Received;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.video.VideoData;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import dev.tilecast.wire.message.RtmpMessage.VideoMessage;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayTest {
    private static final byte[] PAYLOAD = {0x13, 1, 2, 3};

    private final ServerFixture fixture = new ServerFixture();

    @AfterEach
    void shutdown() {
        fixture.close();
    }

    private static boolean isStatus(Received received) {
        return received.message() instanceof CommandMessage command
                && command.name().equals("onStatus");
    }

    @Test
    void withoutACodecThePayloadGoesOutUntouched() throws Exception {
        fixture.onStream(stream -> stream.registerFrameEventHandler(always(data(0x13, 1, 2, 3))));
        try (RtmpClient client = fixture.play()) {
            assertArrayEquals(PAYLOAD, ServerFixture.payload(ServerFixture.awaitVideo(client)));
        }
    }

    @Test
    void metadataAsAnEcmaArrayComesBeforeTheFirstFrameAtTime0() throws Exception {
        fixture.onStream(stream -> {
            stream.useCodec("screen video");
            stream.setProperty("frame_rate", "50");
            stream.registerFrameEventHandler(screenVideo());
        });
        try (RtmpClient client = fixture.play()) {
            Received metadata = client.await(message -> message.message() instanceof DataMessage data
                    && data.values().getFirst().equals(AmfValue.of("onMetaData")));
            AmfValue values = ((DataMessage) metadata.message()).values().get(1);
            assertTrue(values instanceof AmfValue.AmfEcmaArray);
            assertEquals(AmfValue.of(32), values.get("width").orElseThrow());
            assertEquals(AmfValue.of(3), values.get("videocodecid").orElseThrow());
            assertEquals(AmfValue.of(50), values.get("framerate").orElseThrow());
            assertEquals(0, metadata.header().timestamp());
            Received first = client.next();
            assertTrue(first.message() instanceof VideoMessage);
            assertEquals(0, first.header().timestamp());
            assertTrue(ServerFixture.awaitVideo(client).header().timestamp() > 0);
        }
    }

    @Test
    void initialDataComesFirstAndClosingDataLast() throws Exception {
        fixture.onStream(stream -> {
            stream.registerPlayEventHandler((isStart, which, out) -> {
                out.accept(isStart ? data(0x13, 'i') : data(0x13, 'c'));
                return true;
            });
            stream.registerFrameEventHandler(always(data(0x13, 'f')));
        });
        try (RtmpClient client = fixture.play()) {
            assertEquals('i', ServerFixture.payload(ServerFixture.awaitVideo(client))[1]);
            assertEquals('f', ServerFixture.payload(ServerFixture.awaitVideo(client))[1]);
            client.send(1, "play", 0, AmfValue.NULL, AmfValue.of(false));
            byte last = 0;
            Received next = client.next();
            for (; !isStatus(next); next = client.next()) {
                last = next.message() instanceof VideoMessage ? ServerFixture.payload(next)[1] : last;
            }
            assertEquals('c', last);
        }
    }

    @Test
    void closingDataIsSentAtShutdownToo() throws Exception {
        fixture.onStream(stream -> stream.registerPlayEventHandler((isStart, which, out) -> {
            if (!isStart) {
                out.accept(data(0x13, 'c'));
            }
            return true;
        }));
        Thread shutdown = Thread.ofVirtual().unstarted(() -> fixture.server().shutdown());
        try (RtmpClient client = fixture.play()) {
            shutdown.start();
            assertEquals('c', ServerFixture.payload(ServerFixture.awaitVideo(client))[1]);
            ServerFixture.awaitStatus(client, "NetStream.Play.Stop");
            client.awaitClose();
        }
        shutdown.join();
    }

    @Test
    void aHandlerThatSaysFalseRefusesThePlay() throws Exception {
        fixture.onStream(stream -> {
            stream.registerPlayEventHandler((isStart, which, out) -> false);
            stream.registerFrameEventHandler(always(data(PAYLOAD[0])));
        });
        try (RtmpClient client = fixture.connect()) {
            client.play(client.createStream(), "scene");
            AmfValue refusal = ServerFixture.awaitStatus(client, "NetStream.Play.Failed");
            assertEquals(AmfValue.of("error"), refusal.get("level").orElseThrow());
        }
        assertEquals(
                "NetStream.Play.Failed",
                fixture.await(ServerEvent.PlayRefused.class).statusCode());
    }

    @Test
    void aHandlerCanRefuseWithAStatusCodeAndAReason() throws Exception {
        fixture.onStream(stream -> stream.registerPlayEventHandler((isStart, which, out) -> {
            throw PlayRefusedException.streamNotFound("no scene " + which.streamName());
        }));
        try (RtmpClient client = fixture.connect()) {
            client.play(client.createStream(), "nowhere");
            AmfValue refusal = ServerFixture.awaitStatus(client, "NetStream.Play.StreamNotFound");
            assertEquals(
                    AmfValue.of("no scene nowhere"), refusal.get("description").orElseThrow());
        }
    }

    @Test
    void aPlayHandlerThatThrowsFailsThePlayAndIsNamed() throws Exception {
        PlayEventHandler broken = (isStart, which, out) -> {
            throw new IllegalStateException("broken on purpose");
        };
        fixture.onStream(stream -> stream.registerPlayEventHandler(broken));
        try (RtmpClient client = fixture.connect()) {
            client.play(client.createStream(), "scene");
            ServerFixture.awaitStatus(client, "NetStream.Play.Failed");
        }
        assertEquals(
                broken.getClass().getName(),
                fixture.await(ServerEvent.HandlerFailed.class).handler());
    }

    @Test
    void aStopThatTheHandlerRefusesChangesNothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        fixture.onStream(stream -> {
            stream.registerPlayEventHandler((isStart, which, out) -> {
                if (!isStart) {
                    asked.countDown();
                }
                return isStart;
            });
            stream.registerFrameEventHandler(always(data(0x13)));
        });
        try (RtmpClient client = fixture.play()) {
            client.send(1, "play", 0, AmfValue.NULL, AmfValue.of(false));
            ServerFixture.await(asked);
            for (int i = 0; i < 5; i++) {
                Received next = client.next();
                assertTrue(next.message() instanceof VideoMessage || next.message() instanceof DataMessage, "" + next);
            }
        }
    }

    @Test
    void anotherPlayOnTheStreamTakesThePlaceOfTheFirst() throws Exception {
        fixture.onStream(stream -> stream.registerFrameEventHandler((which, out, full) -> {
            out.accept(data(0x13, which.streamName().charAt(0)));
            return true;
        }));
        try (RtmpClient client = fixture.play()) {
            assertEquals('s', ServerFixture.payload(ServerFixture.awaitVideo(client))[1]);
            client.play(1, "other");
            ServerFixture.awaitStatus(client, "NetStream.Play.Start");
            Received video = ServerFixture.awaitVideo(client);
            assertEquals('o', ServerFixture.payload(video)[1]);
            assertEquals(0, video.header().timestamp());
        }
    }

    private void assertEndsWith(String code, Consumer<RtmpStream> setUp) throws Exception {
        fixture.onStream(setUp);
        try (RtmpClient client = fixture.play()) {
            ServerFixture.awaitStatus(client, code);
            assertEquals(
                    "idle",
                    fixture.server()
                            .snapshot()
                            .connections()
                            .getFirst()
                            .streams()
                            .getFirst()
                            .state());
        }
    }

    @Test
    void aRenderHandlerThatSaysFalseStopsTheStream() throws Exception {
        assertEndsWith("NetStream.Play.Stop", stream -> stream.registerRenderEventHandler(which -> false));
    }

    @Test
    void aFrameHandlerThatSaysFalseStopsTheStream() throws Exception {
        assertEndsWith("NetStream.Play.Stop", stream -> stream.registerFrameEventHandler((which, out, full) -> false));
    }

    @Test
    void aRenderHandlerThatThrowsFailsTheStreamAndIsNamed() throws Exception {
        RenderEventHandler broken = which -> {
            throw new IllegalStateException("broken on purpose");
        };
        assertEndsWith("NetStream.Play.Failed", stream -> stream.registerRenderEventHandler(broken));
        assertEquals(
                broken.getClass().getName(),
                fixture.await(ServerEvent.HandlerFailed.class).handler());
    }

    @Test
    void aFrameHandlerThatThrowsFailsTheStreamAndIsNamed() throws Exception {
        FrameEventHandler broken = (which, out, full) -> {
            throw new IllegalStateException("broken on purpose");
        };
        assertEndsWith("NetStream.Play.Failed", stream -> stream.registerFrameEventHandler(broken));
        assertEquals(
                broken.getClass().getName(),
                fixture.await(ServerEvent.HandlerFailed.class).handler());
    }

    @Test
    void aFrameThatNoMessageCanCarryFailsTheStream() throws Exception {
        assertEndsWith(
                "NetStream.Play.Failed",
                stream -> stream.registerFrameEventHandler(
                        always(new VideoData(ByteBuffer.allocateDirect(1 << 24), true))));
    }

    @Test
    void aLongRenderDoesNotSlowTheFrames() throws Exception {
        CountDownLatch enough = new CountDownLatch(1);
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        fixture.onStream(stream -> {
            stream.registerRenderEventHandler(which -> {
                threads.add(Thread.currentThread());
                ServerFixture.await(enough);
                return true;
            });
            stream.registerFrameEventHandler((which, out, full) -> {
                threads.add(Thread.currentThread());
                out.accept(data(0x13));
                return true;
            });
        });
        try (RtmpClient client = fixture.play()) {
            for (int i = 0; i < 10; i++) {
                ServerFixture.awaitVideo(client);
            }
            assertEquals(2, threads.stream().distinct().count());
            enough.countDown();
        }
    }

    @Test
    void whatAFrameHandlerKeepsCannotBeUsedWhenTheStreamIsGone() throws Exception {
        BlockingQueue<Consumer<VideoData>> kept = new LinkedBlockingQueue<>();
        fixture.onStream(stream -> stream.registerFrameEventHandler((which, out, full) -> kept.add(out)));
        fixture.play().close();
        fixture.await(ServerEvent.ConnectionClosed.class);
        Consumer<VideoData> out = kept.poll();
        if (out != null) {
            assertThrows(IllegalStateException.class, () -> out.accept(data(0x13)));
        }
        assertNotEquals(null, fixture.server().listenAddress());
    }
}
