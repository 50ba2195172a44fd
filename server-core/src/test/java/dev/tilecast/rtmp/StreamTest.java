package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StreamTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final BlockingQueue<RtmpStream> streams = new LinkedBlockingQueue<>();

    @AfterEach
    void shutdown() {
        fixture.close();
    }

    private void record() {
        fixture.onConnect(connection -> connection.registerStreamEventHandler((isCreate, stream, command) -> {
            told.add((isCreate ? "created " : "removed ") + stream.id());
            streams.add(stream);
            return isCreate;
        }));
    }

    @Test
    void aHandlerThatSaysFalseRefusesTheStream() throws Exception {
        fixture.onConnect(connection -> connection.registerStreamEventHandler((isCreate, stream, command) -> {
            told.add((isCreate ? "created " : "removed ") + command.asText().orElse(""));
            return false;
        }));
        try (RtmpClient client = fixture.connect()) {
            CommandMessage answer = client.call("createStream", AmfValue.of("wish"));
            assertEquals("_error", answer.name());
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("created wish"), told);
    }

    @Test
    void aHandlerThatThrowsRefusesTheStreamAndIsNamed() throws Exception {
        StreamEventHandler broken = (isCreate, stream, command) -> {
            throw new IllegalStateException("broken on purpose");
        };
        fixture.onConnect(connection -> connection.registerStreamEventHandler(broken));
        try (RtmpClient client = fixture.connect()) {
            assertEquals("_error", client.call("createStream", AmfValue.NULL).name());
        }
        assertEquals(
                broken.getClass().getName(),
                fixture.await(ServerEvent.HandlerFailed.class).handler());
    }

    @Test
    void withoutAHandlerStreamsAreAccepted() throws Exception {
        fixture.onConnect(connection -> {});
        try (RtmpClient client = fixture.connect()) {
            assertEquals(1, client.createStream());
            assertEquals(2, client.createStream());
        }
    }

    @Test
    void removalIsReportedOnceAfterDeleteStream() throws Exception {
        record();
        try (RtmpClient client = fixture.connect()) {
            int id = client.createStream();
            client.send(0, "deleteStream", 0, AmfValue.NULL, AmfValue.of(id));
            client.send(0, "deleteStream", 0, AmfValue.NULL, AmfValue.of(id));
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("created 1", "removed 1"), told);
    }

    @Test
    void removalIsReportedOnceAfterCloseStreamAndDeleteStream() throws Exception {
        record();
        try (RtmpClient client = fixture.connect()) {
            int id = client.createStream();
            client.send(id, "closeStream", 0, AmfValue.NULL);
            client.send(id, "closeStream", 0, AmfValue.NULL);
            client.send(0, "deleteStream", 0, AmfValue.NULL, AmfValue.of(id));
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("created 1", "removed 1"), told);
    }

    @Test
    void removalIsReportedOnceAfterALostConnection() throws Exception {
        record();
        try (RtmpClient client = fixture.play()) {
            client.createStream();
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("created 1", "created 2", "removed 1", "removed 2"), told);
    }

    @Test
    void removalIsReportedOnceAtShutdown() throws Exception {
        record();
        try (RtmpClient _ = fixture.play()) {
            fixture.server().shutdown();
            assertEquals(List.of("created 1", "removed 1"), told);
        }
    }

    @Test
    void aPlayAfterCloseStreamCreatesTheStreamAnew() throws Exception {
        record();
        try (RtmpClient client = fixture.play()) {
            client.send(1, "closeStream", 0, AmfValue.NULL);
            ServerFixture.awaitStatus(client, "NetStream.Play.Stop");
            client.play(1, "again");
            ServerFixture.awaitStatus(client, "NetStream.Play.Start");
            assertEquals(List.of("created 1", "removed 1", "created 1"), told);
        }
    }

    @Test
    void theNameIsWhatThePlayerAskedFor() throws Exception {
        record();
        try (RtmpClient client = fixture.connect()) {
            int id = client.createStream();
            RtmpStream stream = streams.take();
            assertNull(stream.streamName());
            client.play(id, "scene?codec=screen");
            ServerFixture.awaitStatus(client, "NetStream.Play.Start");
            assertEquals("scene?codec=screen", stream.streamName());
            assertEquals(id, stream.id());
            assertEquals("test", stream.connection().application());
        }
    }

    @Test
    void useCodecTellsWhetherThereIsAnEncoder() throws Exception {
        record();
        try (RtmpClient client = fixture.connect()) {
            client.createStream();
            RtmpStream stream = streams.take();
            assertNull(stream.videoCodec());
            assertFalse(stream.useCodec("morse"));
            assertNull(stream.videoCodec());
            assertTrue(stream.useCodec("screen video"));
            assertNotNull(stream.videoCodec().identifier());
            assertTrue(stream.useCodec("screen video 2"));
        }
    }

    @Test
    void propertiesTellAnUnknownNameAndABadValueApart() throws Exception {
        record();
        try (RtmpClient client = fixture.connect()) {
            client.createStream();
            RtmpStream stream = streams.take();
            assertEquals("30", stream.getProperty("render_rate"));
            stream.setProperty("render_rate", "12.5");
            assertEquals("12.5", stream.getProperty("render_rate"));
            stream.setProperty("frame_rate", "60");
            assertEquals("60", stream.getProperty("frame_rate"));
            stream.setProperty("user_angle", "7");
            assertEquals("7", stream.getProperty("user_angle"));
            stream.setProperty("user_angle", null);
            assertNull(stream.getProperty("user_angle"));
            assertEquals(PropertyException.Reason.UNKNOWN_NAME, reason(() -> stream.setProperty("colour", "red")));
            for (String bad : new String[] {"fast", "", "0", "-1", "NaN", "1001", null}) {
                assertEquals(
                        PropertyException.Reason.BAD_VALUE, reason(() -> stream.setProperty("render_rate", bad)), bad);
            }
            assertEquals("12.5", stream.getProperty("render_rate"));
        }
    }

    private static PropertyException.Reason reason(Executable wrong) {
        return assertThrows(PropertyException.class, wrong).reason();
    }

    @Test
    void aStreamThatWasRemovedCannotBeUsedAnyMore() throws Exception {
        record();
        try (RtmpClient client = fixture.connect()) {
            client.createStream();
            client.send(0, "deleteStream", 0, AmfValue.NULL, AmfValue.of(1));
            client.call("wait", AmfValue.NULL);
        }
        RtmpStream stream = streams.take();
        for (Executable use : List.<Executable>of(
                () -> stream.useCodec("screen video"),
                () -> stream.videoCodec(),
                () -> stream.setProperty("user_x", "1"),
                () -> stream.getProperty("user_x"),
                () -> stream.registerPlayEventHandler(null),
                () -> stream.registerPauseEventHandler(null),
                () -> stream.registerRenderEventHandler(null),
                () -> stream.registerFrameEventHandler(null))) {
            String message = assertThrows(IllegalStateException.class, use).getMessage();
            assertTrue(message.contains("stream 1 of connection"), message);
        }
    }

    @Test
    void aConnectionThatIsClosedCannotBeUsedAnyMore() throws Exception {
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        fixture.onConnect(connections::add);
        fixture.connect().close();
        fixture.await(ServerEvent.ConnectionClosed.class);
        Connection connection = connections.take();
        for (Executable use : List.<Executable>of(
                () -> connection.registerRemoteCallHandler(null, "x"),
                () -> connection.registerStreamEventHandler(null),
                () -> connection.statistics(),
                () -> connection.setProperty("a", "b"),
                () -> connection.getProperty("a"))) {
            String message = assertThrows(IllegalStateException.class, use).getMessage();
            assertTrue(message.contains("is closed"), message);
        }
        connection.close("twice");
        assertTrue(connection.peerAddress().startsWith("127.0.0.1:"));
    }

    @Test
    void aConnectionHasStatisticsAndPropertiesOfTheProgramsOwn() throws Exception {
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        fixture.onConnect(connections::add);
        try (RtmpClient client = fixture.connect()) {
            client.createStream();
            Connection connection = connections.take();
            assertNull(connection.getProperty("user"));
            connection.setProperty("user", "ann");
            assertEquals("ann", connection.getProperty("user"));
            connection.setProperty("user", null);
            assertNull(connection.getProperty("user"));
            assertEquals("peer address", connection.statistics().firstEntry().getKey());
            assertEquals(connection.peerAddress(), connection.statistics().get("peer address"));
            assertEquals("test", connection.statistics().get("application"));
            assertEquals("idle", connection.statistics().get("stream 1 state"));
            assertTrue(Long.parseLong(connection.statistics().get("bytes in")) > 3000);
            assertTrue(Long.parseLong(connection.statistics().get("bytes out")) > 3000);
        }
    }
}
