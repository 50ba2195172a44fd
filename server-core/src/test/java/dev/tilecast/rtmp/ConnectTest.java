package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
}
