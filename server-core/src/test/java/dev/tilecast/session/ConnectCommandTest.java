package dev.tilecast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.session.SessionEvent.ConnectRequested;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.EnhancedCapabilities;
import dev.tilecast.wire.message.RtmpMessage.CommandMessage;
import dev.tilecast.wire.message.RtmpMessage.SetChunkSize;
import dev.tilecast.wire.message.RtmpMessage.SetPeerBandwidth;
import dev.tilecast.wire.message.RtmpMessage.WindowAcknowledgementSize;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectCommandTest {
    private final SessionFixture fixture = new SessionFixture();

    private ConnectInfo info(AmfValue commandObject) {
        fixture.command(0, "connect", 1, commandObject);
        return ((ConnectRequested) fixture.raised().getLast()).info();
    }

    @Test
    void windowBandwidthAndChunkSizeComeBeforeTheResult() {
        fixture.command(0, "connect", 1, AmfValue.object().put("app", "demo").build());
        fixture.actions.clear();
        fixture.session.acceptConnect();
        assertEquals(
                List.of(
                        WindowAcknowledgementSize.class,
                        SetPeerBandwidth.class,
                        SetChunkSize.class,
                        CommandMessage.class),
                fixture.sent().stream().map(Object::getClass).toList());
        assertEquals("_result", fixture.lastCommand().name());
        assertEquals(1, fixture.lastCommand().transactionId());
    }

    @Test
    void theApplicationComesWithoutQuotesQueryAndSlashes() {
        ConnectInfo info = info(AmfValue.object().put("app", "\"/demo/?a=b\"").build());
        assertEquals("demo", info.application());
        assertEquals("a=b", info.query());
    }

    @Test
    void slashesWithinTheApplicationStay() {
        ConnectInfo info = info(AmfValue.object().put("app", "//live//cam///").build());
        assertEquals("live//cam", info.application());
    }

    /** Work that grows with the square of the length would take hours here, and minutes on an I/O thread. */
    @Test
    void anApplicationOfSlashesCostsNoMoreThanItsLength() {
        String slashes = "/".repeat(4_000_000);
        ConnectInfo info =
                ConnectInfo.of(AmfValue.object().put("app", "x" + slashes + "x").build());
        assertEquals(2 + slashes.length(), info.application().length());
    }

    @Test
    void tcUrlMayBeSpelledInLowerCase() {
        assertEquals(
                "rtmp://host/demo",
                info(AmfValue.object()
                                .put("app", "demo")
                                .put("tcurl", "rtmp://host/demo")
                                .build())
                        .tcUrl());
    }

    @Test
    void userArgumentsAreKept() {
        fixture.command(
                0,
                "connect",
                1,
                AmfValue.object().put("app", "demo").build(),
                AmfValue.of("token"),
                AmfValue.of(7),
                AmfValue.NULL);
        ConnectRequested request = (ConnectRequested) fixture.raised().getLast();
        assertEquals(List.of(AmfValue.of("token"), AmfValue.of(7), AmfValue.NULL), request.userArguments());
    }

    @Test
    void withoutAnApplicationItIsRejectedAndClosed() {
        fixture.command(0, "connect", 1, AmfValue.object().build());
        assertEquals(
                "stream 0: _error 1 error NetConnection.Connect.Rejected",
                fixture.take().getFirst());
    }

    @Test
    void aCommandObjectOfAnotherTypeIsRejectedAndNothingBreaks() {
        for (AmfValue odd : List.of(AmfValue.NULL, AmfValue.of(3), AmfValue.of("demo"), AmfValue.array())) {
            SessionFixture each = new SessionFixture();
            each.command(0, "connect", 1, odd);
            assertNotNull(each.closeReason());
        }
        fixture.command(0, "connect", 1);
        assertNotNull(fixture.closeReason());
    }

    @Test
    void anApplicationOfAnotherTypeIsNone() {
        fixture.command(0, "connect", 1, AmfValue.object().put("app", 5).build());
        assertNotNull(fixture.closeReason());
    }

    @Test
    void anApplicationWithAVeryLongNameIsRejected() {
        fixture.command(
                0, "connect", 1, AmfValue.object().put("app", "a".repeat(257)).build());
        assertTrue(fixture.closeReason().contains("256 bytes"));
    }

    @Test
    void aRefusedConnectIsRejectedWithItsDescriptionAndClosed() {
        fixture.command(0, "connect", 1, AmfValue.object().put("app", "other").build());
        fixture.actions.clear();
        fixture.session.refuseConnect("no such application");
        AmfValue info = fixture.lastCommand().argument(1);
        assertEquals(AmfValue.of("no such application"), info.get("description").orElseThrow());
        assertEquals(
                List.of(
                        "stream 0: _error 1 error NetConnection.Connect.Rejected",
                        "close connect refused: no such application"),
                fixture.take());
    }

    @Test
    void aSecondConnectIsRefusedAndTheFirstStays() {
        fixture.connect();
        fixture.command(0, "connect", 9, AmfValue.object().put("app", "demo").build());
        assertEquals(List.of("stream 0: _error 9 error NetConnection.Connect.Rejected"), fixture.take());
        fixture.command(0, "_checkbw", 10, AmfValue.NULL);
        assertEquals("_result", fixture.lastCommand().name());
    }

    /** Flash asks for objectEncoding 3; the message type says what a message carries, so AMF0 answers are legal. */
    @Test
    void objectEncoding3IsConfirmed() {
        fixture.command(
                0,
                "connect",
                1,
                AmfValue.object().put("app", "demo").put("objectEncoding", 3).build());
        fixture.session.acceptConnect();
        assertEquals(
                AmfValue.of(3),
                fixture.lastCommand().argument(1).get("objectEncoding").orElseThrow());
    }

    /** Of reconnect 1, multitrack 2, ModEx 4 and nanosecond offsets 8, whatever the client has. */
    @Test
    void theResultSaysWhichExtendedCapabilitiesTheServerHas() {
        fixture.command(
                0,
                "connect",
                1,
                AmfValue.object().put("app", "demo").put("capsEx", 15).build());
        fixture.session.acceptConnect();
        AmfValue server = fixture.lastCommand().argument(0);
        assertEquals(AmfValue.of(4), server.get("capsEx").orElseThrow());
        assertTrue(EnhancedCapabilities.of(server).has(EnhancedCapabilities.MOD_EX));
    }

    @Test
    void theResultSaysWhatTheServerDoesWithEachVideoCodec() {
        fixture.command(0, "connect", 1, AmfValue.object().put("app", "demo").build());
        fixture.session.acceptConnect(Map.of("hvc1", EnhancedCapabilities.CAN_ENCODE));
        AmfValue server = fixture.lastCommand().argument(0);
        assertEquals(
                AmfValue.object().put("hvc1", 2).build(),
                server.get("videoFourCcInfoMap").orElseThrow());
        assertTrue(server.get("audioFourCcInfoMap").isEmpty(), "it has no audio");
    }

    @Test
    void anObjectEncodingThatDoesNotExistIsAnsweredAsAmf0() {
        for (AmfValue odd : List.of(AmfValue.of(1), AmfValue.of(Double.NaN), AmfValue.of("3"))) {
            assertEquals(
                    0,
                    ConnectInfo.of(AmfValue.object()
                                    .put("app", "demo")
                                    .put("objectEncoding", odd)
                                    .build())
                            .objectEncoding());
        }
    }

    /** ffmpeg and librtmp answer onBWDone by _checkbw, so it is sent only on wish. */
    @Test
    void onBwDoneIsSentOnlyOnWish() {
        fixture.command(0, "connect", 1, AmfValue.object().put("app", "demo").build());
        fixture.session.acceptConnect();
        assertEquals("_result", fixture.lastCommand().name());
        SessionFixture wished =
                new SessionFixture(SessionLimits.defaults(), new SessionSettings(4096, 2_500_000, 2_500_000, true));
        wished.command(0, "connect", 1, AmfValue.object().put("app", "demo").build());
        wished.session.acceptConnect();
        assertEquals("onBWDone", wished.lastCommand().name());
    }

    @Test
    void commandsBeforeConnectAreIgnored() {
        fixture.command(0, "createStream", 1, AmfValue.NULL);
        assertTrue(fixture.sent().isEmpty());
        assertEquals(1, fixture.raised().size());
        assertNull(fixture.closeReason());
    }

    @Test
    void withoutAConnectTheSessionGivesUpAfterTenSeconds() {
        fixture.session.tick(fixture.now + 9_999);
        assertNull(fixture.closeReason());
        fixture.session.tick(fixture.now + 10_000);
        assertTrue(fixture.closeReason().contains("no connect command within 10 s"));
    }

    @Test
    void aConnectHandlerMayTakeLongerThanTheFirstCommandMay() {
        fixture.command(0, "connect", 1, AmfValue.object().put("app", "demo").build());
        fixture.session.tick(fixture.now + 15_000);
        assertNull(fixture.closeReason());
    }
}
