package dev.tilecast.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.Rtmp;
import dev.tilecast.rtmp.ServerFixture;
import dev.tilecast.rtmp.ServerLimits;
import dev.tilecast.rtmp.ServerOptions;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final ServerLimits DEFAULTS = ServerLimits.defaults();

    private static ServerFixture server(Duration handshake, int connections) {
        return new ServerFixture(Rtmp.createServer(ServerOptions.defaults()
                .withLimits(new ServerLimits(
                        DEFAULTS.session(),
                        handshake,
                        connections,
                        64,
                        DEFAULTS.queueBytes(),
                        DEFAULTS.queueDrop(),
                        DEFAULTS.queueClose(),
                        DEFAULTS.shutdown()))));
    }

    private static void awaitClose(Socket socket) throws Exception {
        socket.setSoTimeout(10_000);
        InputStream in = socket.getInputStream();
        while (in.read() >= 0) {
            // only the end is of interest
        }
    }

    @Test
    void aClientThatDoesNotShakeHandsIsClosed() throws Exception {
        try (ServerFixture fixture = server(Duration.ofMillis(100), 1000);
                Socket socket = new Socket("127.0.0.1", fixture.port())) {
            socket.getOutputStream().write(3);
            awaitClose(socket);
            assertEquals(
                    "no handshake within 100 ms",
                    fixture.await(ServerEvent.ConnectionClosed.class).reason());
        }
    }

    @Test
    void rtmpeIsRefusedWithAClearReason() throws Exception {
        try (ServerFixture fixture = new ServerFixture();
                Socket socket = new Socket("127.0.0.1", fixture.port())) {
            socket.getOutputStream().write(6);
            awaitClose(socket);
            String reason = fixture.await(ServerEvent.ConnectionClosed.class).reason();
            assertTrue(reason.contains("RTMPE"), reason);
        }
    }

    @Test
    void connectionsAboveTheLimitAreTurnedAway() throws Exception {
        try (ServerFixture fixture = server(Duration.ofSeconds(5), 2)) {
            fixture.onConnect(connection -> {});
            try (RtmpClient first = fixture.connect();
                    RtmpClient second = fixture.connect();
                    Socket third = new Socket("127.0.0.1", fixture.port())) {
                awaitClose(third);
                assertTrue(fixture.await(ServerEvent.ConnectionRefused.class)
                        .reason()
                        .contains("the limit"));
                assertEquals(1, first.createStream());
                assertEquals(1, second.createStream());
            }
            fixture.await(ServerEvent.ConnectionClosed.class);
            fixture.connect().close();
        }
    }

    @Test
    void aMessageThatDeclaresTooMuchClosesTheConnectionBeforeItsBytesCome() throws Exception {
        try (ServerFixture fixture = new ServerFixture();
                Socket socket = new Socket("127.0.0.1", fixture.port())) {
            byte[] handshake = new byte[1 + 2 * 1536];
            handshake[0] = 3;
            socket.getOutputStream().write(handshake);
            // fmt 0, chunk stream 3, type 20 of 262,145 bytes
            socket.getOutputStream().write(new byte[] {3, 0, 0, 0, 4, 0, 1, 20, 0, 0, 0, 0});
            awaitClose(socket);
            String reason = fixture.await(ServerEvent.ConnectionClosed.class).reason();
            assertTrue(reason.contains("declares 262145 bytes"), reason);
        }
    }

    /** Reading stops while a handler blocks, so that waiting commands stay bounded; none of them is lost. */
    @Test
    void manyCommandsBehindAHandlerThatBlocksAreAllTakenUpLater() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (ServerFixture fixture = new ServerFixture()) {
            fixture.onConnect(connection -> connection.registerRemoteCallHandler(
                    (peer, procedure, object, arguments, response) -> {
                        ServerFixture.await(release);
                        return true;
                    },
                    null));
            try (RtmpClient blocked = fixture.connect();
                    RtmpClient other = fixture.connect()) {
                for (int i = 1; i <= 500; i++) {
                    blocked.send(0, "wait", 1000 + i, AmfValue.NULL);
                }
                assertEquals(1, other.createStream());
                release.countDown();
                for (int i = 1; i <= 500; i++) {
                    CommandMessage answer =
                            (CommandMessage) blocked.await(message -> message.message() instanceof CommandMessage)
                                    .message();
                    assertEquals(1000 + i, answer.transactionId());
                }
            }
        }
    }

    /** The refusal must reach the client although it goes on sending: a close with unread input would be a reset. */
    @Test
    void aRefusalArrivesThoughTheClientSendsOn() throws Exception {
        try (ServerFixture fixture = new ServerFixture()) {
            fixture.onConnect(connection -> {});
            try (RtmpClient client = fixture.connect()) {
                int id = client.createStream();
                client.send(id, "publish", 0, AmfValue.NULL, AmfValue.of("key"), AmfValue.of("live"));
                for (int i = 0; i < 200; i++) {
                    client.send(id, "noise", 0, AmfValue.NULL, AmfValue.of("n".repeat(1000)));
                }
                ServerFixture.awaitStatus(client, "NetStream.Publish.Rejected");
                client.awaitClose();
            }
        }
    }
}
