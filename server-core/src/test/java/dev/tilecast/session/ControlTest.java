package dev.tilecast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.message.RtmpMessage;
import dev.tilecast.wire.message.RtmpMessage.Acknowledgement;
import dev.tilecast.wire.message.RtmpMessage.UserControl;
import dev.tilecast.wire.message.RtmpMessage.WindowAcknowledgementSize;
import dev.tilecast.wire.message.UserControlEvent;
import dev.tilecast.wire.message.UserControlEvent.PingRequest;
import dev.tilecast.wire.message.UserControlEvent.PingResponse;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlTest {
    private final SessionFixture fixture = SessionFixture.connected();

    @Test
    void acknowledgementsComeAtHalfTheWindow() {
        fixture.receive(0, new WindowAcknowledgementSize(10_000));
        fixture.session.received(4_999, fixture.now);
        assertEquals(List.of(), fixture.sent());
        fixture.session.received(5_000, fixture.now);
        assertEquals(List.of(new Acknowledgement(5_000)), fixture.sent());
        fixture.session.received(9_999, fixture.now);
        assertEquals(1, fixture.sent().size());
    }

    /** Some encoders stall without acknowledgements although they announced no window. */
    @Test
    void withoutAnAnnouncedWindowThereIsADefault() {
        fixture.session.received(1_250_000, fixture.now);
        assertEquals(List.of(new Acknowledgement(1_250_000)), fixture.sent());
    }

    @Test
    void acknowledgementsCountModulo2To32() {
        fixture.session.received((1L << 32) + 7, fixture.now);
        assertEquals(List.of(new Acknowledgement(7)), fixture.sent());
    }

    @Test
    void anAbsurdWindowIsNoWindow() {
        fixture.receive(0, new WindowAcknowledgementSize(0));
        fixture.receive(0, new WindowAcknowledgementSize(-1));
        fixture.session.received(1_250_000, fixture.now);
        assertEquals(1, fixture.sent().size());
    }

    @Test
    void onlyAPingRequestIsAnswered() {
        fixture.receive(0, new UserControl(new PingRequest(77)));
        assertEquals(List.of(new UserControl(new PingResponse(77))), fixture.sent());
        fixture.actions.clear();
        for (UserControlEvent event : List.of(
                new UserControlEvent.StreamBegin(1),
                new UserControlEvent.StreamEof(1),
                new UserControlEvent.StreamDry(1),
                new UserControlEvent.SetBufferLength(1, 3000),
                new UserControlEvent.StreamIsRecorded(1),
                new PingResponse(1),
                new UserControlEvent.BufferEmpty(1),
                new UserControlEvent.BufferReady(1))) {
            fixture.receive(0, new UserControl(event));
        }
        assertEquals(List.of(), fixture.take());
    }

    @Test
    void unknownMessagesAndEventsAreWarningsAndNeverEndTheConnection() {
        fixture.receive(0, new UserControl(new UserControlEvent.UnknownEvent(26, 4)));
        fixture.receive(0, new RtmpMessage.Unknown(99, Unpooled.EMPTY_BUFFER, "message type 99 is not of RTMP"));
        assertEquals(2, fixture.raised().size());
        assertNull(fixture.closeReason());
        assertTrue(fixture.sent().isEmpty());
    }

    @Test
    void warningsPerSecondAreBounded() {
        for (int i = 0; i < 1000; i++) {
            fixture.receive(0, new UserControl(new UserControlEvent.UnknownEvent(26, 4)));
        }
        assertEquals(10, fixture.raised().size());
        fixture.now += 1000;
        fixture.receive(0, new UserControl(new UserControlEvent.UnknownEvent(26, 4)));
        assertEquals(11, fixture.raised().size());
    }

    @Test
    void aSilentClientIsAskedAfter20SecondsAndGivenUpAfter60() {
        fixture.session.tick(fixture.now + 19_999);
        assertEquals(List.of(), fixture.sent());
        fixture.session.tick(fixture.now + 20_000);
        assertEquals(1, fixture.sent().size());
        assertTrue(fixture.sent().getFirst() instanceof UserControl(PingRequest request));
        fixture.session.tick(fixture.now + 21_000);
        assertEquals(1, fixture.sent().size());
        fixture.session.tick(fixture.now + 59_999);
        assertNull(fixture.closeReason());
        fixture.session.tick(fixture.now + 60_000);
        assertTrue(fixture.closeReason().contains("60 s"));
    }

    @Test
    void aClientThatSendsAnythingLives() {
        fixture.session.received(100, fixture.now + 50_000);
        fixture.session.tick(fixture.now + 69_000);
        assertEquals(List.of(), fixture.take());
        fixture.session.tick(fixture.now + 100_000);
        assertNull(fixture.closeReason());
    }

    /** Players such as ffplay never send acknowledgements; that is no reason to cut them off. */
    @Test
    void aClientThatSendsNoAcknowledgementsIsNotCutOff() {
        fixture.session.received(200, fixture.now + 3_600_000);
        fixture.session.tick(fixture.now + 3_600_000);
        assertNull(fixture.closeReason());
    }

    @Test
    void aPingIsMeasuredByItsOwnAnswer() {
        fixture.session.ping(fixture.now);
        int asked = (int) fixture.now;
        assertEquals(List.of(new UserControl(new PingRequest(asked))), fixture.sent());
        fixture.actions.clear();
        fixture.now += 37;
        fixture.receive(0, new UserControl(new PingResponse(asked + 1)));
        assertEquals(List.of(), fixture.take(), "an answer that was not asked for");
        fixture.receive(0, new UserControl(new PingResponse(asked)));
        fixture.receive(0, new UserControl(new PingResponse(asked)));
        assertEquals(List.of("round trip 37 ms"), fixture.take());
    }

    @Test
    void aPingThatIsNotAnsweredIsNotRepeatedBeforeTenSeconds() {
        fixture.session.ping(fixture.now);
        fixture.session.ping(fixture.now + 9_999);
        assertEquals(1, fixture.sent().size());
        fixture.session.ping(fixture.now + 10_000);
        assertEquals(2, fixture.sent().size());
    }
}
