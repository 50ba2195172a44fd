package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private static final ServerLimits SHORT_PATIENCE = new ServerLimits(
            ServerLimits.defaults().session(),
            Duration.ofSeconds(5),
            1000,
            64,
            16L << 20,
            Duration.ofMillis(700),
            Duration.ofSeconds(5),
            Duration.ofMillis(200));

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private CallEventHandler blocking() {
        return (connection, procedure, command, arguments, response) -> {
            entered.countDown();
            ServerFixture.await(release);
            response.accept(AmfValue.of("done"));
            return true;
        };
    }

    @Test
    void everyPlayerIsToldAndEveryConnectionClosed() throws Exception {
        try (ServerFixture fixture = new ServerFixture()) {
            fixture.onStream(stream -> {});
            try (RtmpClient first = fixture.play();
                    RtmpClient second = fixture.play();
                    RtmpClient silent = fixture.open()) {
                int port = fixture.port();
                Thread shutdown =
                        Thread.startVirtualThread(() -> fixture.server().shutdown());
                ServerFixture.awaitStatus(first, "NetStream.Play.Stop");
                ServerFixture.awaitStatus(second, "NetStream.Play.Stop");
                first.awaitClose();
                second.awaitClose();
                silent.awaitClose();
                shutdown.join();
                assertFalse(fixture.server().isStarted());
                assertTrue(fixture.server().snapshot().connections().isEmpty());
                fixture.await(ServerEvent.Stopped.class);
                assertThrows(IOException.class, () -> new Socket("127.0.0.1", port).close());
            }
        }
    }

    @Test
    void aHandlerThatRunsIsLeftToFinishAndItsAnswerStillArrives() throws Exception {
        try (ServerFixture fixture = new ServerFixture()) {
            fixture.onConnect(connection -> connection.registerRemoteCallHandler(blocking(), "slow"));
            try (RtmpClient client = fixture.connect()) {
                client.send(0, "slow", 8, AmfValue.NULL);
                ServerFixture.await(entered);
                Thread shutdown =
                        Thread.startVirtualThread(() -> fixture.server().shutdown());
                release.countDown();
                CommandMessage answer =
                        (CommandMessage) client.await(message -> message.message() instanceof CommandMessage)
                                .message();
                assertEquals("_result", answer.name());
                client.awaitClose();
                shutdown.join();
            }
        }
    }

    @Test
    void aHandlerThatDoesNotEndIsInterruptedAndNotWaitedForLong() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ServerFixture fixture =
                new ServerFixture(Rtmp.createServer(ServerOptions.defaults().withLimits(SHORT_PATIENCE)))) {
            fixture.server().install((isCreate, connection, command, user) -> {
                connection.registerRemoteCallHandler(
                        (peer, procedure, object, arguments, response) -> {
                            entered.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException told) {
                                interrupted.countDown();
                            }
                            return true;
                        },
                        "hang");
                return true;
            });
            try (RtmpClient client = fixture.connect()) {
                client.send(0, "hang", 8, AmfValue.NULL);
                ServerFixture.await(entered);
                fixture.server().shutdown();
                ServerFixture.await(interrupted);
                fixture.await(ServerEvent.ConnectionClosed.class);
            }
        }
    }

    @Test
    void aFrameHandlerThatDoesNotEndIsInterruptedToo() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ServerFixture fixture =
                new ServerFixture(Rtmp.createServer(ServerOptions.defaults().withLimits(SHORT_PATIENCE)))) {
            fixture.onStream(stream -> stream.registerFrameEventHandler((which, out, full) -> {
                entered.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException told) {
                    interrupted.countDown();
                }
                return true;
            }));
            try (RtmpClient _ = fixture.play()) {
                ServerFixture.await(entered);
                fixture.server().shutdown();
                ServerFixture.await(interrupted);
            }
        }
    }

    @Test
    void aHandlerMayShutTheServerDown() throws Exception {
        try (ServerFixture fixture = new ServerFixture()) {
            fixture.onConnect(connection -> connection.registerRemoteCallHandler(
                    (peer, procedure, object, arguments, response) -> {
                        fixture.server().shutdown();
                        return true;
                    },
                    "off"));
            try (RtmpClient client = fixture.connect()) {
                client.send(0, "off", 8, AmfValue.NULL);
                client.awaitClose();
                fixture.await(ServerEvent.Stopped.class);
                fixture.await(ServerEvent.ConnectionClosed.class);
            }
        }
    }

    @Test
    void oneConnectionCanBeClosedFromTheServersSide() throws Exception {
        try (ServerFixture fixture = new ServerFixture()) {
            fixture.onStream(stream -> {});
            try (RtmpClient other = fixture.play();
                    RtmpClient client = fixture.play()) {
                assertFalse(fixture.server().disconnect(77, "nobody"));
                assertTrue(fixture.server().disconnect(2, "by hand"));
                ServerFixture.awaitStatus(client, "NetStream.Play.Stop");
                client.awaitClose();
                assertEquals("_error", other.call("x", AmfValue.NULL).name());
            }
            assertEquals(
                    "by hand",
                    fixture.await(ServerEvent.ConnectionClosed.class, closed -> closed.connectionId() == 2)
                            .reason());
        }
    }
}
