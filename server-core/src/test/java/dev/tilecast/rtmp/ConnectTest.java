package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @AfterEach
    void shutdown() {
        fixture.close();
    }

    private ConnectEventHandler handler(String name, boolean answer) {
        return (isCreate, connection, command, user) -> {
            calls.add(name + (isCreate ? " asked" : " told of the close"));
            return answer;
        };
    }

    @Test
    void handlersAreAskedInTheOrderOfInstallationUntilOneClaims() throws Exception {
        fixture.server().install(handler("first", false));
        fixture.server().install(handler("second", true));
        fixture.server().install(handler("third", true));
        try (RtmpClient client = fixture.open()) {
            CommandMessage answer = client.connect(ServerFixture.application("test"));
            assertEquals("_result", answer.name());
            assertEquals(
                    AmfValue.of("NetConnection.Connect.Success"),
                    answer.argument(1).get("code").orElseThrow());
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("first asked", "second asked", "second told of the close"), calls);
    }

    @Test
    void aRemovedHandlerStillGetsTheCloseOfTheConnectionsThatItOwns() throws Exception {
        ConnectEventHandler owner = handler("owner", true);
        fixture.server().install(owner);
        RtmpClient client = fixture.connect();
        fixture.server().remove(owner);
        client.close();
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("owner asked", "owner told of the close"), calls);
    }

    @Test
    void withoutAHandlerThatClaimsTheClientIsRejectedAndClosed() throws Exception {
        fixture.server().install(handler("only", false));
        try (RtmpClient client = fixture.open()) {
            CommandMessage answer = client.connect(ServerFixture.application("other"));
            assertEquals("_error", answer.name());
            assertEquals(
                    AmfValue.of("NetConnection.Connect.Rejected"),
                    answer.argument(1).get("code").orElseThrow());
            assertTrue(answer.argument(1)
                    .get("description")
                    .flatMap(AmfValue::asText)
                    .orElseThrow()
                    .contains("other"));
            client.awaitClose();
        }
    }

    @Test
    void aHandlerGetsTheCommandObjectAndTheUserArguments() throws Exception {
        fixture.server().install((isCreate, connection, command, user) -> {
            calls.add(command.get("app").flatMap(AmfValue::asText).orElseThrow() + " " + user);
            return true;
        });
        try (RtmpClient client = fixture.open()) {
            client.connect(ServerFixture.application("test"), AmfValue.of("token"), AmfValue.of(7));
        }
        assertEquals("test " + List.of(AmfValue.of("token"), AmfValue.of(7)), calls.getFirst());
    }

    @Test
    void aHandlerThatThrowsDoesNotClaimAndIsNamedAndTheNextIsAsked() throws Exception {
        ConnectEventHandler broken = (isCreate, connection, command, user) -> {
            throw new IllegalStateException("broken on purpose");
        };
        fixture.server().install(broken);
        fixture.server().install(handler("second", true));
        try (RtmpClient client = fixture.open()) {
            assertEquals(
                    "_result", client.connect(ServerFixture.application("test")).name());
        }
        ServerEvent.HandlerFailed failed = fixture.await(ServerEvent.HandlerFailed.class);
        assertEquals(broken.getClass().getName(), failed.handler());
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("second asked", "second told of the close"), calls);
    }

    @Test
    void withoutAnyHandlerTheClientIsRejected() throws Exception {
        try (RtmpClient client = fixture.open()) {
            assertEquals(
                    "_error", client.connect(ServerFixture.application("test")).name());
            client.awaitClose();
        }
        assertEquals(1, fixture.server().snapshot().connectionsRefused());
    }

    @Test
    void aRemovedHandlerIsNotAskedAnyMore() throws Exception {
        ConnectEventHandler removed = handler("removed", true);
        fixture.server().install(removed);
        fixture.server().remove(removed);
        try (RtmpClient client = fixture.open()) {
            assertEquals(
                    "_error", client.connect(ServerFixture.application("test")).name());
        }
        assertEquals(List.of(), calls);
    }

    @Test
    void aSecondConnectIsRefusedAndTheConnectionStays() throws Exception {
        fixture.server().install(handler("owner", true));
        try (RtmpClient client = fixture.connect()) {
            assertEquals(
                    "_error", client.connect(ServerFixture.application("test")).name());
            assertEquals(1, client.createStream());
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("owner asked", "owner told of the close"), calls);
    }

    @Test
    void theOwnerIsToldOfTheCloseWhenThePeerVanishesWhileItDecides() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        fixture.server().install((isCreate, connection, command, user) -> {
            calls.add(isCreate ? "asked" : "told of the close");
            if (isCreate) {
                entered.countDown();
                ServerFixture.await(release);
            }
            return true;
        });
        try (RtmpClient client = fixture.open()) {
            client.send(0, "connect", 1, ServerFixture.application("test"));
            ServerFixture.await(entered);
        }
        release.countDown();
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("asked", "told of the close"), calls);
    }

    @Test
    void aHandlerThatBlocksHarmsItsOwnConnectionOnly() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        fixture.server().install((isCreate, connection, command, user) -> {
            if (isCreate && connection.id() == 1) {
                entered.countDown();
                ServerFixture.await(release);
            }
            return true;
        });
        try (RtmpClient blocked = fixture.open()) {
            blocked.send(0, "connect", 1, ServerFixture.application("test"));
            ServerFixture.await(entered);
            for (int i = 0; i < 20; i++) {
                try (RtmpClient other = fixture.connect()) {
                    assertEquals(1, other.createStream());
                }
            }
            release.countDown();
            blocked.await(message -> message.message() instanceof CommandMessage command
                    && command.name().equals("_result"));
        }
    }

    @Test
    void handlersRunOffTheIoThreads() throws Exception {
        fixture.server().install((isCreate, connection, command, user) -> {
            calls.add(Thread.currentThread().getName());
            return true;
        });
        fixture.connect().close();
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertEquals(List.of("tilecast-handlers-1", "tilecast-handlers-1"), calls);
    }

    @Test
    void connectionsAreCountedAndShown() throws Exception {
        fixture.server().install(handler("owner", true));
        try (RtmpClient _ = fixture.connect()) {
            var connection = fixture.server().snapshot().connections().getFirst();
            assertEquals("connected", connection.state());
            assertEquals("test", connection.application());
            assertEquals("LNX 9,0,124,2", connection.client());
            assertEquals(1, fixture.server().snapshot().connectionsAccepted());
        }
        fixture.await(ServerEvent.ConnectionClosed.class);
        assertTrue(fixture.server().snapshot().connections().isEmpty());
    }

    @Test
    void aHandlerRefusesForAllWithACodeAndWordsOfItsOwn() throws Exception {
        fixture.server().install((isCreate, connection, command, user) -> {
            throw ConnectRefusedException.invalidApplication("no such game");
        });
        fixture.server().install(handler("never", true));
        try (RtmpClient client = fixture.open()) {
            AmfValue error = client.connect(ServerFixture.application("chess")).argument(1);
            assertEquals(
                    AmfValue.of("NetConnection.Connect.InvalidApp"),
                    error.get("code").orElseThrow());
            assertEquals(AmfValue.of("no such game"), error.get("description").orElseThrow());
            client.awaitClose();
        }
        assertEquals(
                "no such game",
                fixture.await(ServerEvent.ConnectionRefused.class).reason());
        assertEquals(List.of(), calls);
    }
}
