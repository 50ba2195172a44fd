package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.net.NettyRtmpServer;
import dev.tilecast.net.Transport;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.rtmp.ListenException.Reason;
import dev.tilecast.wire.amf.AmfValue;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenTest {

    static List<Transport> transports() {
        return Transport.available();
    }

    private static ListenException failure(RtmpServer server, String address) {
        ListenException failure = assertThrows(ListenException.class, () -> server.start(address));
        assertTrue(failure.getMessage().contains(String.valueOf(address)), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count(), failure.getMessage());
        assertFalse(server.isStarted());
        return failure;
    }

    @ParameterizedTest
    @MethodSource("transports")
    void port0PicksAFreeOneAndListenAddressTellsIt(Transport transport) throws Exception {
        try (ServerFixture fixture =
                new ServerFixture(new NettyRtmpServer(ServerOptions.defaults(), List.of(transport)))) {
            assertTrue(fixture.server().listenAddress().matches("127\\.0\\.0\\.1:[1-9]\\d*"));
            assertEquals(
                    new ServerEvent.Started(fixture.server().listenAddress(), transport.label()),
                    fixture.await(ServerEvent.Started.class));
            fixture.onConnect(connection -> {});
            try (RtmpClient client = fixture.connect()) {
                assertEquals(1, client.createStream());
            }
        }
    }

    @Test
    void anIpv6AddressComesInBrackets() throws Exception {
        try (RtmpServer server = Rtmp.createServer()) {
            server.start("[::1]:0");
            String address = server.listenAddress();
            assertTrue(address.matches("\\[::1]:\\d+"), address);
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            RtmpClient.open(new InetSocketAddress("::1", port), true, Duration.ofSeconds(10))
                    .close();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void theAddressOfAllInterfacesKeepsItsName(Transport transport) throws Exception {
        try (RtmpServer server = new NettyRtmpServer(ServerOptions.defaults(), List.of(transport))) {
            server.start("0.0.0.0:0");
            String address = server.listenAddress();
            assertTrue(address.matches("0\\.0\\.0\\.0:[1-9]\\d*"), address);
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            RtmpClient.open(new InetSocketAddress("127.0.0.1", port), true, Duration.ofSeconds(10))
                    .close();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void anAddressInUseIsToldInOneLineWithTheRemedy(Transport transport) {
        try (RtmpServer first = new NettyRtmpServer(ServerOptions.defaults(), List.of(transport));
                RtmpServer second = new NettyRtmpServer(ServerOptions.defaults(), List.of(transport))) {
            first.start("127.0.0.1:0");
            ListenException failure = failure(second, first.listenAddress());
            assertEquals(Reason.IN_USE, failure.reason());
            assertTrue(failure.getMessage().contains("another port"), failure.getMessage());
            second.start("127.0.0.1:0");
            assertTrue(second.isStarted());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1935",
                "127.0.0.1",
                "127.0.0.1:",
                ":1935",
                "127.0.0.1:x",
                "127.0.0.1:65536",
                "127.0.0.1:-1",
                "::1:1935",
                "[::1]",
                "rtmp://127.0.0.1:1935",
                "127.0.0.1:1935/demo"
            })
    void anAddressThatCannotBeParsedIsNamed(String address) {
        try (RtmpServer server = Rtmp.createServer()) {
            assertEquals(Reason.UNPARSABLE, failure(server, address).reason());
        }
    }

    @Test
    void noAddressIsUnparsableToo() {
        try (RtmpServer server = Rtmp.createServer()) {
            assertEquals(Reason.UNPARSABLE, failure(server, null).reason());
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        try (RtmpServer server = Rtmp.createServer()) {
            assertEquals(
                    Reason.UNKNOWN_HOST,
                    failure(server, "no-such-host.invalid:1935").reason());
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void anAddressOfAnotherMachineIsRefused(Transport transport) {
        try (RtmpServer server = new NettyRtmpServer(ServerOptions.defaults(), List.of(transport))) {
            ListenException failure = failure(server, "192.0.2.1:1935");
            assertEquals(Reason.REFUSED, failure.reason());
            assertTrue(failure.getMessage().contains("an address of this machine"), failure.getMessage());
        }
    }

    @Test
    void aSecondStartWithoutShutdownIsAnError() {
        try (RtmpServer server = Rtmp.createServer()) {
            server.start("127.0.0.1:0");
            String address = server.listenAddress();
            String message = assertThrows(IllegalStateException.class, () -> server.start("127.0.0.1:0"))
                    .getMessage();
            assertTrue(message.contains(address), message);
            assertEquals(address, server.listenAddress());
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void startAfterShutdownWorksEvenAtTheSamePort(Transport transport) throws Exception {
        try (ServerFixture fixture =
                new ServerFixture(new NettyRtmpServer(ServerOptions.defaults(), List.of(transport)))) {
            fixture.onConnect(connection -> {});
            String address = fixture.server().listenAddress();
            try (RtmpClient client = fixture.connect()) {
                fixture.server().shutdown();
                client.awaitClose();
            }
            assertThrows(IllegalStateException.class, () -> fixture.server().listenAddress());
            fixture.server().shutdown();
            fixture.server().start(address);
            try (RtmpClient client = fixture.connect()) {
                assertEquals(1, client.createStream());
                assertEquals(1, fixture.server().snapshot().connectionsAccepted());
            }
        }
    }

    @Test
    void severalServersInOneProcessAreIndependent() throws Exception {
        try (ServerFixture first = new ServerFixture();
                ServerFixture second = new ServerFixture()) {
            first.onConnect(connection -> {});
            try (RtmpClient client = first.connect();
                    RtmpClient refused = second.open()) {
                assertEquals(
                        "_error",
                        refused.connect(ServerFixture.application("test")).name());
                second.server().shutdown();
                assertEquals("_error", client.call("x", AmfValue.NULL).name());
            }
        }
    }

    /** Not by the IPv6 address that stands for it in the system's socket. */
    @Test
    void everyAddressIsCalledAsItWasAskedFor() {
        RtmpServer server = Rtmp.createServer();
        server.start("0.0.0.0:0");
        try {
            assertTrue(server.listenAddress().matches("0\\.0\\.0\\.0:[1-9]\\d*"), server.listenAddress());
        } finally {
            server.shutdown();
        }
    }
}
