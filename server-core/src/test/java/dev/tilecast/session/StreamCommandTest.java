package dev.tilecast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.session.SessionEvent.PlayRequested;
import dev.tilecast.session.SessionEvent.StreamRemoval;
import dev.tilecast.session.SessionEvent.StreamRequested;
import dev.tilecast.wire.amf.AmfValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamCommandTest {
    private final SessionFixture fixture = SessionFixture.connected();

    @Test
    void createStreamIsAnsweredOnMessageStream0WithTheId() {
        fixture.command(0, "createStream", 4, AmfValue.NULL);
        fixture.actions.clear();
        fixture.session.acceptStream();
        assertEquals(List.of("stream 0: _result 4 AmfNumber[value=1.0]"), fixture.take());
    }

    @Test
    void aRefusedCreateStreamGetsAnError() {
        fixture.command(0, "createStream", 4, AmfValue.NULL);
        fixture.actions.clear();
        fixture.session.refuseStream("no");
        assertEquals(List.of("stream 0: _error 4 error NetConnection.Call.Failed"), fixture.take());
    }

    @Test
    void thereMayBeSeveralStreams() {
        fixture.createStream();
        fixture.command(0, "createStream", 5, AmfValue.NULL);
        assertEquals(new StreamRequested(2, AmfValue.NULL), fixture.raised().getLast());
    }

    @Test
    void moreThanSixteenStreamsAreRefusedWithoutAskingTheProgram() {
        for (int i = 0; i < 16; i++) {
            fixture.createStream();
        }
        fixture.command(0, "createStream", 99, AmfValue.NULL);
        assertEquals(List.of("stream 0: _error 99 error NetConnection.Call.Failed"), fixture.take());
    }

    @Test
    void deletingFreesTheId() {
        fixture.createStream();
        fixture.command(0, "deleteStream", 0, AmfValue.NULL, AmfValue.of(1));
        assertEquals(List.of(new StreamRemoval(1, false)), fixture.raised());
        fixture.session.streamRemoved();
        fixture.actions.clear();
        fixture.command(0, "createStream", 5, AmfValue.NULL);
        assertEquals(List.of(new StreamRequested(1, AmfValue.NULL)), fixture.raised());
    }

    @Test
    void deletingAnUnknownStreamDoesNothing() {
        for (AmfValue odd : List.of(AmfValue.of(7), AmfValue.NULL, AmfValue.of("1"), AmfValue.of(1e300))) {
            fixture.command(0, "deleteStream", 0, AmfValue.NULL, odd);
        }
        fixture.command(0, "deleteStream", 0);
        assertEquals(List.of(), fixture.take());
    }

    @Test
    void closingEndsThePlayAndKeepsTheId() {
        SessionFixture playing = SessionFixture.playing();
        playing.command(1, "closeStream", 0, AmfValue.NULL);
        assertEquals(List.of(new StreamRemoval(1, true)), playing.raised());
        playing.actions.clear();
        playing.session.streamRemoved();
        assertEquals(
                List.of(
                        "stream 1: onStatus status NetStream.Play.Stop",
                        "stream 0: UserControl[event=StreamEof[messageStreamId=1]]"),
                playing.take());
        playing.command(0, "createStream", 5, AmfValue.NULL);
        assertEquals(new StreamRequested(2, AmfValue.NULL), playing.raised().getLast());
    }

    @Test
    void afterClosingTheClientMayPlayOnTheSameId() {
        SessionFixture playing = SessionFixture.playing();
        playing.command(1, "closeStream", 0, AmfValue.NULL);
        playing.session.streamRemoved();
        playing.actions.clear();
        playing.command(1, "play", 0, AmfValue.NULL, AmfValue.of("again"));
        assertEquals(List.of(new PlayRequested(1, "again", true)), playing.raised());
    }

    @Test
    void aClosedStreamCanStillBeDeleted() {
        SessionFixture playing = SessionFixture.playing();
        playing.command(1, "closeStream", 0, AmfValue.NULL);
        playing.session.streamRemoved();
        playing.command(0, "deleteStream", 0, AmfValue.NULL, AmfValue.of(1));
        assertEquals(new StreamRemoval(1, false), playing.raised().getLast());
    }

    /** OBS and ffmpeg send these together, without waiting for the answers. */
    @Test
    void pipelinedCommandsAreTakenUpOneAfterTheOther() {
        fixture.command(0, "createStream", 2, AmfValue.NULL);
        fixture.command(1, "play", 0, AmfValue.NULL, AmfValue.of("scene"));
        fixture.command(0, "getStreamLength", 3, AmfValue.NULL, AmfValue.of("scene"));
        assertEquals(2, fixture.session.waitingCommands());
        assertEquals(1, fixture.raised().size());
        fixture.session.acceptStream();
        assertEquals(new PlayRequested(1, "scene", true), fixture.raised().getLast());
        assertEquals(1, fixture.session.waitingCommands());
        fixture.session.acceptPlay();
        assertEquals(0, fixture.session.waitingCommands());
        assertEquals("_result", fixture.lastCommand().name());
        assertEquals(3, fixture.lastCommand().transactionId());
    }

    @Test
    void anAnswerThatDoesNotFitTheRequestIsAProgrammingError() {
        fixture.command(0, "createStream", 2, AmfValue.NULL);
        assertThrows(IllegalStateException.class, () -> fixture.session.acceptPlay());
    }

    @Test
    void afterCloseNothingIsTakenOrSaid() {
        fixture.session.end("the server shuts down");
        fixture.actions.clear();
        fixture.command(0, "createStream", 2, AmfValue.NULL);
        fixture.session.received(10_000_000, fixture.now);
        fixture.session.tick(fixture.now + 100_000);
        fixture.session.acceptStream();
        fixture.session.end("again");
        assertTrue(fixture.session.isClosed());
        assertEquals(List.of(), fixture.take());
    }

    @Test
    void anAnswerFromTheClientIsNoCall() {
        for (String answer : List.of("_result", "_error", "onStatus")) {
            fixture.command(0, answer, 4, AmfValue.NULL);
        }
        assertEquals(List.of(), fixture.take());
        assertNull(fixture.closeReason());
    }

    /** Each of them calls the program and is told of in the log, which one client could fill else. */
    @Test
    void streamCommandsPerSecondAreBounded() {
        fixture.createStream();
        for (int i = 0; i < 199; i++) {
            pause();
        }
        assertNull(fixture.closeReason());
        fixture.now += 1000;
        for (int i = 0; i < 200; i++) {
            pause();
        }
        assertNull(fixture.closeReason());
        pause();
        assertEquals("more than 200 stream commands per second", fixture.closeReason());
    }

    private void pause() {
        fixture.command(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
    }
}
