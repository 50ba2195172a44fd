package dev.tilecast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.session.SessionEvent.CallRequested;
import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallCommandTest {
    private final SessionFixture fixture = SessionFixture.connected();

    private void unknownCall() {
        fixture.command(0, "nonsense", 0, AmfValue.NULL);
        fixture.session.answerCall(false, false, AmfValue.NULL);
    }

    @Test
    void allArgumentsBehindTheCommandObjectAreKept() {
        fixture.command(0, "move_camera", 7, AmfValue.NULL, AmfValue.of(30), AmfValue.of("deg"), AmfValue.UNDEFINED);
        assertEquals(
                List.of(new CallRequested(
                        "move_camera",
                        AmfValue.NULL,
                        List.of(AmfValue.of(30), AmfValue.of("deg"), AmfValue.UNDEFINED))),
                fixture.raised());
    }

    @Test
    void aCallWithoutAnyArgumentIsACall() {
        fixture.command(0, "ping", 7);
        assertEquals(List.of(new CallRequested("ping", AmfValue.UNDEFINED, List.of())), fixture.raised());
    }

    @Test
    void aHandledCallGetsItsResult() {
        fixture.command(0, "move_camera", 7, AmfValue.NULL);
        fixture.actions.clear();
        fixture.session.answerCall(true, true, AmfValue.of(90));
        assertEquals(List.of("stream 0: _result 7 AmfNumber[value=90.0]"), fixture.take());
    }

    @Test
    void aCallThatItsHandlerRefusesGetsAnErrorWithTheResponse() {
        fixture.command(0, "move_camera", 7, AmfValue.NULL);
        fixture.actions.clear();
        fixture.session.answerCall(false, true, AmfValue.of("too far"));
        assertEquals(List.of("stream 0: _error 7 AmfString[value=too far]"), fixture.take());
    }

    @Test
    void aCallThatNobodyHandlesGetsCallFailed() {
        fixture.command(0, "nonsense", 7, AmfValue.NULL);
        fixture.actions.clear();
        fixture.session.answerCall(false, false, AmfValue.NULL);
        assertEquals(List.of("stream 0: _error 7 error NetConnection.Call.Failed"), fixture.take());
    }

    @Test
    void transaction0WantsNoAnswer() {
        fixture.command(0, "move_camera", 0, AmfValue.NULL);
        fixture.actions.clear();
        fixture.session.answerCall(true, true, AmfValue.of(1));
        fixture.command(0, "getStreamLength", 0, AmfValue.NULL);
        fixture.command(0, "_checkbw", 0, AmfValue.NULL);
        fixture.command(0, "releaseStream", 0, AmfValue.NULL);
        assertTrue(fixture.sent().isEmpty());
    }

    @Test
    void unknownCallsPerSecondAreBounded() {
        for (int i = 0; i < 50; i++) {
            unknownCall();
        }
        assertNull(fixture.closeReason());
        fixture.now += 1000;
        unknownCall();
        assertNull(fixture.closeReason());
        for (int i = 0; i < 50; i++) {
            unknownCall();
        }
        assertTrue(fixture.closeReason().contains("50 unknown calls per second"));
    }

    @Test
    void aVeryLongProcedureNameIsAnUnknownCallThatNobodyIsAskedAbout() {
        fixture.command(0, "n".repeat(257), 7, AmfValue.NULL);
        assertEquals(List.of("stream 0: _error 7 error NetConnection.Call.Failed"), fixture.take());
        for (int i = 0; i < 50; i++) {
            fixture.command(0, "n".repeat(257), 0, AmfValue.NULL);
        }
        assertTrue(fixture.closeReason().contains("unknown calls"));
    }

    /** ffmpeg stops at an _error with a description. */
    @Test
    void getStreamLengthIs0() {
        fixture.command(0, "getStreamLength", 3, AmfValue.NULL, AmfValue.of("scene"));
        assertEquals(List.of("stream 0: _result 3 AmfNumber[value=0.0]"), fixture.take());
    }

    @Test
    void checkbwGetsANullResult() {
        fixture.command(0, "_checkbw", 3, AmfValue.NULL);
        assertEquals(List.of("stream 0: _result 3 AmfNull[]"), fixture.take());
    }
}
