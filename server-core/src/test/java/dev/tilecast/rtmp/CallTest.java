package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.MessageType;
import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallTest {
    private final ServerFixture fixture = new ServerFixture();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    @AfterEach
    void shutdown() {
        fixture.close();
    }

    private CallEventHandler handler(String name, boolean answer) {
        return (connection, procedure, command, arguments, response) -> {
            calls.add(name + " took " + procedure
                    + arguments.stream()
                            .map(value -> " " + value.asText().orElse("?"))
                            .reduce("", String::concat));
            response.accept(AmfValue.of(name));
            return answer;
        };
    }

    private static void assertCallFailed(CommandMessage answer) {
        assertEquals("_error", answer.name());
        assertEquals(
                AmfValue.of("NetConnection.Call.Failed"),
                answer.argument(1).get("code").orElseThrow());
    }

    @Test
    void aHandlerGetsAllArgumentsAndItsResponseIsTheResult() throws Exception {
        fixture.onConnect(connection -> connection.registerRemoteCallHandler(handler("camera", true), "move_camera"));
        try (RtmpClient client = fixture.connect()) {
            CommandMessage answer =
                    client.call("move_camera", AmfValue.NULL, AmfValue.of("a"), AmfValue.of("b"), AmfValue.of("c"));
            assertEquals("_result", answer.name());
            assertEquals(AmfValue.of("camera"), answer.argument(1));
        }
        assertEquals(List.of("camera took move_camera a b c"), calls);
    }

    @Test
    void aHandlerThatSaysFalseGivesAnError() throws Exception {
        fixture.onConnect(connection -> connection.registerRemoteCallHandler(handler("camera", false), "move_camera"));
        try (RtmpClient client = fixture.connect()) {
            CommandMessage answer = client.call("move_camera", AmfValue.NULL);
            assertEquals("_error", answer.name());
            assertEquals(AmfValue.of("camera"), answer.argument(1));
        }
    }

    @Test
    void theDefaultHandlerTakesWhatNoOtherTakes() throws Exception {
        fixture.onConnect(connection -> {
            connection.registerRemoteCallHandler(handler("camera", true), "move_camera");
            connection.registerRemoteCallHandler(handler("default", true), null);
        });
        try (RtmpClient client = fixture.connect()) {
            client.call("move_camera", AmfValue.NULL);
            client.call("other", AmfValue.NULL);
        }
        assertEquals(List.of("camera took move_camera", "default took other"), calls);
    }

    @Test
    void aNullHandlerRemovesTheOneThatIsThere() throws Exception {
        fixture.onConnect(connection -> {
            connection.registerRemoteCallHandler(handler("camera", true), "move_camera");
            connection.registerRemoteCallHandler(null, "move_camera");
            connection.registerRemoteCallHandler(handler("default", true), null);
            connection.registerRemoteCallHandler(null, null);
        });
        try (RtmpClient client = fixture.connect()) {
            assertCallFailed(client.call("move_camera", AmfValue.NULL));
            assertCallFailed(client.call("other", AmfValue.NULL));
        }
        assertEquals(List.of(), calls);
    }

    @Test
    void aHandlerThatThrowsGivesAnErrorAndIsNamed() throws Exception {
        CallEventHandler broken = (connection, procedure, command, arguments, response) -> {
            throw new IllegalArgumentException("broken on purpose");
        };
        fixture.onConnect(connection -> connection.registerRemoteCallHandler(broken, "break"));
        try (RtmpClient client = fixture.connect()) {
            assertCallFailed(client.call("break", AmfValue.NULL));
            ServerEvent.HandlerFailed failed = fixture.await(ServerEvent.HandlerFailed.class);
            assertEquals(broken.getClass().getName(), failed.handler());
            assertEquals("broken on purpose", failed.failure().getMessage());
            assertCallFailed(client.call("after", AmfValue.NULL));
        }
    }

    @Test
    void transaction0GetsNoAnswerButIsHandled() throws Exception {
        fixture.onConnect(connection -> connection.registerRemoteCallHandler(handler("default", true), null));
        try (RtmpClient client = fixture.connect()) {
            client.send(0, "quiet", 0, AmfValue.NULL, AmfValue.of("x"));
            client.send(0, "loud", 99, AmfValue.NULL);
            CommandMessage next = (CommandMessage) client.await(message -> message.message() instanceof CommandMessage)
                    .message();
            assertEquals(99, next.transactionId());
        }
        assertEquals(List.of("default took quiet x", "default took loud"), calls);
    }

    /** Flash sends commands of type 17 once objectEncoding 3 was agreed on: a format byte, then AMF0. */
    @Test
    void aCallOfType17IsACallAndIsAnsweredInAmf0() throws Exception {
        fixture.onConnect(connection -> connection.registerRemoteCallHandler(handler("default", true), null));
        try (RtmpClient client = fixture.open()) {
            CommandMessage accepted = client.connect(AmfValue.object()
                    .put("app", "test")
                    .put("objectEncoding", 3)
                    .build());
            assertEquals(
                    AmfValue.of(3), accepted.argument(1).get("objectEncoding").orElseThrow());
            byte[] flashCall = {0, 2, 0, 4, 'm', 'o', 'v', 'e', 0, 0x40, 0x45, 0, 0, 0, 0, 0, 0, 5, 0x11, 6, 5, 'u', 'p'
            };
            client.send(
                    3,
                    0,
                    new RtmpMessage.Unknown(MessageType.COMMAND_AMF3, Unpooled.wrappedBuffer(flashCall), "as it is"));
            var answer = client.await(
                    message -> message.message() instanceof CommandMessage command && command.transactionId() == 42);
            assertEquals(MessageType.COMMAND_AMF0, answer.header().typeId());
            assertEquals("_result", ((CommandMessage) answer.message()).name());
        }
        assertEquals(List.of("default took move up"), calls);
    }

    @Test
    void aResponseThatCannotBeSentHarmsItsOwnConnectionOnly() throws Exception {
        fixture.onConnect(connection -> connection.registerRemoteCallHandler(
                (peer, procedure, command, arguments, response) -> {
                    response.accept(AmfValue.object().put("n".repeat(70_000), 1).build());
                    return true;
                },
                "big"));
        try (RtmpClient other = fixture.connect();
                RtmpClient client = fixture.connect()) {
            client.send(0, "big", 5, AmfValue.NULL);
            client.awaitClose();
            assertCallFailed(other.call("after", AmfValue.NULL));
        }
    }
}
