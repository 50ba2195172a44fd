package dev.tilecast.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.TestCodec;
import dev.tilecast.net.NettyRtmpServer;
import dev.tilecast.net.Transport;
import dev.tilecast.observe.ClientAnnouncement;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.RoundTrip;
import dev.tilecast.observe.ServerAnswer;
import dev.tilecast.observe.ServerEvent;
import dev.tilecast.relay.RtmpClient;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.EnhancedCapabilities;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionDetailsTest {
    private static final AmfValue ENHANCED = AmfValue.object()
            .put("app", "test")
            .put("tcUrl", "rtmp://127.0.0.1/test")
            .put("flashVer", "LNX 9,0,124,2\n")
            .put("pageUrl", "http://example.org/")
            .put("objectEncoding", 0)
            .put("videoCodecs", 0x84)
            .put("audioCodecs", 0x404)
            .put("fourCcList", AmfValue.array(AmfValue.of("hvc1"), AmfValue.of("av01")))
            .put("videoFourCcInfoMap", AmfValue.object().put("hvc1", 5).build())
            .put("capsEx", 5)
            .build();

    @Test
    void bothSidesOfConnectAreTold() throws Exception {
        try (ServerFixture fixture = new ServerFixture().onConnect(connection -> connection.setProperty("room", "7"));
                RtmpClient client = fixture.open()) {
            client.connect(ENHANCED);
            ConnectionDetails details = details(fixture);
            ClientAnnouncement announced = details.announced().orElseThrow();
            assertEquals("LNX 9,0,124,2\uFFFD", announced.flashVer());
            assertEquals("http://example.org/", announced.pageUrl());
            assertEquals(List.of("Sorenson", "H.264"), announced.videoCodecs());
            assertEquals(List.of("MP3", "AAC"), announced.audioCodecs());
            assertEquals(List.of("hvc1", "av01"), announced.fourCcs());
            assertEquals(Map.of("hvc1", "decode, forward"), announced.videoFourCcs());
            assertEquals(List.of("reconnect", "ModEx"), announced.extensions());
            assertEquals("5", announced.properties().get("videoFourCcInfoMap.hvc1"));
            assertEquals("av01", announced.properties().get("fourCcList[1]"));
            ServerAnswer answered = details.answered().orElseThrow();
            assertTrue(answered.accepted());
            assertEquals("NetConnection.Connect.Success", answered.information().get("code"));
            assertTrue(answered.properties().containsKey("fmsVer"));
            assertEquals(65_536, answered.chunkSize());
            assertEquals(2_500_000, answered.windowAcknowledgementSize());
            assertEquals(Map.of("room", "7"), details.properties());
        }
    }

    /** Clients of plain RTMP are told nothing, and need not wait until it is known what encodes. */
    @Test
    void aClientOfEnhancedRtmpIsToldWhatTheServerEncodes() throws Exception {
        ServerOptions options = new ServerOptions(ServerLimits.defaults(), new TestCodec().codecs());
        try (ServerFixture fixture = new ServerFixture(Rtmp.createServer(options)).onConnect(connection -> {});
                RtmpClient enhanced = fixture.open();
                RtmpClient plain = fixture.open()) {
            AmfValue told = enhanced.connect(ENHANCED).argument(0);
            assertEquals(Map.of("hvc1", 2), EnhancedCapabilities.of(told).videoFourCcInfo());
            AmfValue toldPlain =
                    plain.connect(AmfValue.object().put("app", "test").build()).argument(0);
            assertTrue(toldPlain.get("videoFourCcInfoMap").isEmpty());
        }
    }

    @Test
    void aConnectionThatEndsTellsOfItselfOnceMore() throws Exception {
        CompletableFuture<Optional<ConnectionDetails>> last = new CompletableFuture<>();
        try (ServerFixture fixture = new ServerFixture().onConnect(connection -> {})) {
            fixture.server().subscribe(event -> {
                if (event instanceof ServerEvent.ConnectionEnding(long id, String reason)) {
                    last.complete(fixture.server().details(id));
                }
            });
            try (RtmpClient client = fixture.open()) {
                client.connect(ENHANCED);
                client.createStream();
            }
            ConnectionDetails details = last.get(10, TimeUnit.SECONDS).orElseThrow();
            assertTrue(details.announced().isPresent());
            assertEquals(1, details.streams().size());
            long id = fixture.await(ServerEvent.ConnectionClosed.class).connectionId();
            assertFalse(fixture.server().setProperty(id, "late", "value"));
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void theRoundTripIsMeasuredWhileSomebodyAsks(Transport transport) throws Exception {
        RtmpServer server = new NettyRtmpServer(ServerOptions.defaults(), List.of(transport));
        try (ServerFixture fixture = new ServerFixture(server).onConnect(connection -> {});
                RtmpClient client = fixture.connect()) {
            Optional<RoundTrip> trip = details(fixture).roundTrip();
            for (int i = 0; i < 100 && trip.isEmpty(); i++) {
                // The call lets the client answer pings; its answer comes behind theirs.
                client.call("anything", AmfValue.NULL);
                trip = details(fixture).roundTrip();
            }
            assertEquals(
                    transport == Transport.NIO ? RoundTrip.Source.PING : RoundTrip.Source.TCP,
                    trip.orElseThrow().source());
            assertTrue(trip.get().millis() >= 0 && trip.get().millis() < 5_000, trip.toString());
        }
    }

    static List<Transport> transports() {
        return Transport.available();
    }

    @Test
    void propertiesAreSetByIdWithErrorsExplained() throws Exception {
        try (ServerFixture fixture = new ServerFixture().onStream(stream -> {});
                RtmpClient client = fixture.connect()) {
            int stream = client.createStream();
            long id = details(fixture).connection().id();
            assertTrue(fixture.server().setProperty(id, "room", "8"));
            assertTrue(fixture.server().setProperty(id, stream, "render_rate", "12.5"));
            assertFalse(fixture.server().setProperty(id, stream + 1, "render_rate", "12"));
            assertFalse(fixture.server().setProperty(id + 1, "room", "8"));
            assertEquals(Map.of("room", "8"), details(fixture).properties());
            assertEquals(
                    "12.5", details(fixture).streams().getFirst().properties().get("render_rate"));
            PropertyException wrong = assertThrows(
                    PropertyException.class, () -> fixture.server().setProperty(id, stream, "frame_rate", "fast"));
            assertEquals(PropertyException.Reason.BAD_VALUE, wrong.reason());
        }
    }

    @Test
    void aRefusedAddressIsClosedAtOnceUntilItIsLetIn() throws Exception {
        try (ServerFixture fixture = new ServerFixture().onConnect(connection -> {})) {
            fixture.server().refuse("127.0.0.1", Duration.ofMinutes(5), "a test");
            assertThrows(IOException.class, fixture::open);
            ServerEvent.ConnectionRefused refused = fixture.await(ServerEvent.ConnectionRefused.class);
            assertTrue(refused.reason().contains("a test"), refused.reason());
            assertEquals(
                    "127.0.0.1", fixture.server().refusedAddresses().getFirst().address());
            assertTrue(fixture.server().allow("127.0.0.1"));
            fixture.connect().close();
        }
    }

    private static ConnectionDetails details(ServerFixture fixture) {
        long id = fixture.server().snapshot().connections().getFirst().id();
        return fixture.server().details(id).orElseThrow();
    }
}
