package dev.tilecast.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.session.SessionEvent.KeyFrameWanted;
import dev.tilecast.session.SessionEvent.PauseRequested;
import dev.tilecast.session.SessionEvent.PlayRequested;
import dev.tilecast.session.SessionEvent.ReceiveVideoChanged;
import dev.tilecast.session.SessionEvent.StopRequested;
import dev.tilecast.wire.amf.AmfValue;
import dev.tilecast.wire.message.RtmpMessage.DataMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayCommandTest {
    private final SessionFixture fixture = SessionFixture.playing();

    private static SessionFixture idle() {
        SessionFixture idle = SessionFixture.connected();
        idle.createStream();
        return idle;
    }

    @Test
    void anAcceptedPlayBeginsWithStreamBeginResetStartAndSampleAccess() {
        SessionFixture idle = idle();
        idle.command(1, "play", 0, AmfValue.NULL, AmfValue.of("scene"), AmfValue.of(-2000));
        idle.actions.clear();
        idle.session.acceptPlay();
        DataMessage sampleAccess = (DataMessage) idle.sent().getLast();
        assertEquals(
                List.of(AmfValue.of("|RtmpSampleAccess"), AmfValue.of(true), AmfValue.of(true)), sampleAccess.values());
        assertEquals(
                List.of(
                        "stream 0: UserControl[event=StreamBegin[messageStreamId=1]]",
                        "stream 1: onStatus status NetStream.Play.Reset",
                        "stream 1: onStatus status NetStream.Play.Start"),
                idle.take().subList(0, 3));
    }

    @Test
    void withoutResetThereIsNoPlayReset() {
        SessionFixture idle = idle();
        idle.command(
                1,
                "play",
                0,
                AmfValue.NULL,
                AmfValue.of("scene"),
                AmfValue.of(-2),
                AmfValue.of(-1),
                AmfValue.of(false));
        idle.session.acceptPlay();
        assertTrue(idle.take().stream().noneMatch(line -> line.contains("Play.Reset")));
    }

    @Test
    void theStreamNameComesWithItsQueryAndWithoutQuotes() {
        SessionFixture idle = idle();
        idle.command(1, "play", 0, AmfValue.NULL, AmfValue.of("\"scene?codec=screen\""));
        assertEquals(List.of(new PlayRequested(1, "scene?codec=screen", true)), idle.raised());
    }

    @Test
    void aPlayWithoutANameFails() {
        for (AmfValue odd : List.of(AmfValue.NULL, AmfValue.of(5), AmfValue.of(""), AmfValue.of(true))) {
            SessionFixture idle = idle();
            idle.command(1, "play", 0, AmfValue.NULL, odd);
            assertEquals(List.of("stream 1: onStatus error NetStream.Play.Failed"), idle.take());
        }
        SessionFixture idle = idle();
        idle.command(1, "play", 0);
        assertEquals(List.of("stream 1: onStatus error NetStream.Play.Failed"), idle.take());
    }

    @Test
    void aPlayWithAVeryLongNameFails() {
        SessionFixture idle = idle();
        idle.command(1, "play", 0, AmfValue.NULL, AmfValue.of("é".repeat(129)));
        assertEquals(List.of("stream 1: onStatus error NetStream.Play.Failed"), idle.take());
    }

    @Test
    void aPlayOnAStreamThatWasNotCreatedFails() {
        fixture.command(5, "play", 0, AmfValue.NULL, AmfValue.of("scene"));
        assertEquals(List.of("stream 5: onStatus error NetStream.Play.Failed"), fixture.take());
    }

    @Test
    void aRefusedPlayGetsTheProgramsStatusCode() {
        SessionFixture idle = idle();
        idle.command(1, "play", 0, AmfValue.NULL, AmfValue.of("nowhere"));
        idle.actions.clear();
        idle.session.refusePlay("NetStream.Play.StreamNotFound", "no scene", false);
        assertEquals(List.of("stream 1: onStatus error NetStream.Play.StreamNotFound"), idle.take());
    }

    @Test
    void aStreamWhoseNextPlayWasRefusedDoesNotPlayAnyMore() {
        fixture.command(1, "play", 0, AmfValue.NULL, AmfValue.of("other"));
        fixture.session.refusePlay("NetStream.Play.Failed", "no", false);
        fixture.actions.clear();
        fixture.session.end("over");
        assertEquals(List.of("close over"), fixture.take());
    }

    @Test
    void aStreamThatTheProgramDoesNotLetStopPlaysOnWhenTheNextPlayIsRefused() {
        fixture.command(1, "play", 0, AmfValue.NULL, AmfValue.of("other"));
        fixture.session.refusePlay("NetStream.Play.Failed", "no", true);
        fixture.actions.clear();
        fixture.session.end("over");
        assertEquals(
                "stream 1: onStatus status NetStream.Play.Stop", fixture.take().getFirst());
    }

    @Test
    void playWithTheNameFalseIsAStop() {
        fixture.command(1, "play", 0, AmfValue.NULL, AmfValue.of(false));
        assertEquals(List.of(new StopRequested(1)), fixture.raised());
        fixture.actions.clear();
        fixture.session.acceptStop();
        assertEquals(
                List.of(
                        "stream 1: onStatus status NetStream.Play.Stop",
                        "stream 0: UserControl[event=StreamEof[messageStreamId=1]]"),
                fixture.take());
    }

    @Test
    void aRefusedStopChangesNothing() {
        fixture.command(1, "play", 0, AmfValue.NULL, AmfValue.of(false));
        fixture.actions.clear();
        fixture.session.refuseStop();
        assertEquals(List.of(), fixture.take());
        fixture.command(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
        assertEquals(List.of(new PauseRequested(1, true)), fixture.raised());
    }

    @Test
    void pauseIsNotifiedWithEofAndUnpauseWithBegin() {
        fixture.command(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(1000));
        fixture.actions.clear();
        fixture.session.acceptPause();
        assertEquals(
                List.of(
                        "stream 0: UserControl[event=StreamEof[messageStreamId=1]]",
                        "stream 1: onStatus status NetStream.Pause.Notify"),
                fixture.take());
        fixture.command(1, "pauseRaw", 0, AmfValue.NULL, AmfValue.of(false), AmfValue.of(1000));
        fixture.actions.clear();
        fixture.session.acceptPause();
        assertEquals(
                List.of(
                        "stream 0: UserControl[event=StreamBegin[messageStreamId=1]]",
                        "stream 1: onStatus status NetStream.Unpause.Notify"),
                fixture.take());
    }

    /** ffmpeg would take an error for the end of the stream, librtmp NetStream.Failed. */
    @Test
    void aRefusedPauseTellsThePlayerTheStateThatItStaysIn() {
        fixture.command(1, "pause", 0, AmfValue.NULL, AmfValue.of(true), AmfValue.of(0));
        fixture.actions.clear();
        fixture.session.refusePause("not now");
        assertEquals(List.of("stream 1: onStatus status NetStream.Unpause.Notify"), fixture.take());
    }

    @Test
    void pauseOfAStreamThatDoesNotPlayIsIgnored() {
        SessionFixture idle = idle();
        idle.command(1, "pause", 0, AmfValue.NULL, AmfValue.of(true));
        assertTrue(idle.sent().isEmpty());
    }

    /** ffmpeg drops what it receives until it hears Seek.Notify. */
    @Test
    void seekIsNotifiedAndAKeyFrameFollows() {
        fixture.command(1, "seek", 0, AmfValue.NULL, AmfValue.of(5000));
        assertEquals(List.of(new KeyFrameWanted(1)), fixture.raised());
        assertEquals(
                "stream 1: onStatus status NetStream.Seek.Notify",
                fixture.take().getFirst());
    }

    @Test
    void seekWithoutAPlayFails() {
        SessionFixture idle = idle();
        idle.command(1, "seek", 0, AmfValue.NULL);
        assertEquals(List.of("stream 1: onStatus error NetStream.Seek.Failed"), idle.take());
    }

    @Test
    void play2IsNotOffered() {
        fixture.command(
                1,
                "play2",
                0,
                AmfValue.NULL,
                AmfValue.object()
                        .put("streamName", "b")
                        .put("transition", "switch")
                        .build());
        assertEquals(List.of("stream 1: onStatus error NetStream.Failed"), fixture.take());
    }

    @Test
    void receiveVideoOffAndOn() {
        fixture.command(1, "receiveVideo", 0, AmfValue.NULL, AmfValue.of(false));
        assertEquals(List.of("raise " + new ReceiveVideoChanged(1, false)), fixture.take());
        fixture.command(1, "receiveVideo", 0, AmfValue.NULL, AmfValue.of(true));
        assertEquals(
                List.of(
                        "raise " + new ReceiveVideoChanged(1, true),
                        "stream 1: onStatus status NetStream.Seek.Notify",
                        "stream 1: onStatus status NetStream.Play.Start"),
                fixture.take());
    }

    @Test
    void receiveAudioOnIsAcknowledgedOnlyWhereSomethingPlays() {
        fixture.command(1, "receiveAudio", 0, AmfValue.NULL, AmfValue.of(true));
        assertEquals(
                List.of(
                        "stream 1: onStatus status NetStream.Seek.Notify",
                        "stream 1: onStatus status NetStream.Play.Start"),
                fixture.take());
        SessionFixture idle = idle();
        idle.command(1, "receiveAudio", 0, AmfValue.NULL, AmfValue.of(true));
        assertEquals(List.of(), idle.take());
    }

    @Test
    void aPlayThatEndsByItselfIsToldAsStopOrFailed() {
        fixture.session.playEnded(1, false, "over");
        assertEquals(
                "stream 1: onStatus status NetStream.Play.Stop", fixture.take().getFirst());
        fixture.session.playEnded(1, false, "over");
        assertEquals(List.of(), fixture.take());
        SessionFixture failing = SessionFixture.playing();
        failing.session.playEnded(1, true, "broken");
        assertEquals(
                "stream 1: onStatus error NetStream.Play.Failed", failing.take().getFirst());
    }

    @Test
    void theEndOfTheSessionIsToldToItsPlayers() {
        fixture.session.end("the server shuts down");
        assertEquals(
                List.of(
                        "stream 1: onStatus status NetStream.Play.Stop",
                        "stream 0: UserControl[event=StreamEof[messageStreamId=1]]",
                        "close the server shuts down"),
                fixture.take());
    }

    /** librtmp closes on onFCUnsubscribe, so it is never sent. */
    @Test
    void fcSubscribeIsAnsweredByOnFcSubscribe() {
        fixture.command(0, "FCSubscribe", 4, AmfValue.NULL, AmfValue.of("scene"));
        assertEquals(List.of("stream 0: onFCSubscribe status NetStream.Play.Start"), fixture.take());
        fixture.command(0, "FCUnsubscribe", 0, AmfValue.NULL, AmfValue.of("scene"));
        fixture.session.answerCall(false, false, AmfValue.NULL);
        assertTrue(fixture.take().stream().noneMatch(line -> line.contains("onFCUnsubscribe")));
        assertNull(fixture.closeReason());
    }
}
