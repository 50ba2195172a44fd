package dev.tilecast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.observe.ServerEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private static final long SECOND = 1_000_000_000;

    private final LogLines lines = new LogLines();
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final EventLog log = new EventLog(lines, clock::get);

    private List<String> logged(ServerEvent... events) {
        List.of(events).forEach(log);
        return logged();
    }

    private List<String> logged() {
        return lines.since(0).stream()
                .map(line -> line.level() + " " + line.text())
                .toList();
    }

    @Test
    void eventsReadAsPlainEnglish() {
        assertEquals(
                List.of(
                        "INFO listening at 127.0.0.1:1935 over epoll",
                        "DEBUG connection 1: opened from 127.0.0.1:5000",
                        "INFO connection 1: FMLE/3.0 connected to demo",
                        "INFO connection 1, stream 1: plays testcard",
                        "INFO connection 1, stream 1: paused",
                        "WARN connection 1, stream 1: 1 frame dropped: the queue is full",
                        "INFO connection 1: 127.0.0.1:5000 has gone: it closed the connection"),
                logged(
                        new ServerEvent.Started("127.0.0.1:1935", "epoll"),
                        new ServerEvent.ConnectionOpened(1, "127.0.0.1:5000"),
                        new ServerEvent.ConnectionAccepted(1, "demo", "FMLE/3.0"),
                        new ServerEvent.PlayStarted(1, 1, "testcard"),
                        new ServerEvent.PauseChanged(1, 1, true),
                        new ServerEvent.FramesDropped(1, 1, 1, "the queue is full"),
                        new ServerEvent.ConnectionClosed(1, "127.0.0.1:5000", "it closed the connection")));
    }

    @Test
    void aClientsNamesCannotBreakALineOrSteerATerminal() {
        assertEquals(
                List.of("INFO connection 1: x\uFFFD[31mred\uFFFDINFO forged connected to demo"),
                logged(new ServerEvent.ConnectionAccepted(1, "demo", "x\u001B[31mred\nINFO forged")));
    }

    @Test
    void aFailedHandlerIsAnErrorThatNamesIt() {
        assertEquals(
                List.of("ERROR connection 3: handler my.Handler failed: java.lang.IllegalStateException: no scene"),
                logged(new ServerEvent.HandlerFailed(3, "my.Handler", new IllegalStateException("no scene"))));
    }

    private static ServerEvent lost(int frames) {
        return new ServerEvent.FramesDropped(1, 1, frames, "it is slow");
    }

    @Test
    void aPlayerThatStaysSlowFillsNoLog() {
        for (int second = 0; second < 25; second++) {
            log.accept(lost(3));
            clock.addAndGet(SECOND);
            log.writeDue();
        }
        clock.addAndGet(10 * SECOND);
        log.writeDue();
        assertEquals(
                List.of(
                        "WARN connection 1, stream 1: 3 frames dropped: it is slow",
                        "WARN connection 1, stream 1: 27 more frames dropped: it is slow",
                        "WARN connection 1, stream 1: 30 more frames dropped: it is slow",
                        "INFO connection 1, stream 1: keeps up again, 75 frames dropped in all"),
                logged());
    }

    @Test
    void aPlayerThatIsSlowAgainIsSaidAgain() {
        log.accept(lost(1));
        clock.addAndGet(10 * SECOND);
        log.writeDue();
        log.accept(lost(2));
        assertEquals(
                List.of(
                        "WARN connection 1, stream 1: 1 frame dropped: it is slow",
                        "INFO connection 1, stream 1: keeps up again, 1 frame dropped in all",
                        "WARN connection 1, stream 1: 2 frames dropped: it is slow"),
                logged());
    }

    @Test
    void whatASlowPlayerLostLastIsSaidBeforeItGoes() {
        assertEquals(
                List.of(
                        "WARN connection 1, stream 1: 1 frame dropped: it is slow",
                        "WARN connection 1, stream 1: 5 more frames dropped: it is slow",
                        "INFO connection 1: 127.0.0.1:5000 has gone: it closed the connection"),
                logged(
                        lost(1),
                        lost(5),
                        new ServerEvent.ConnectionClosed(1, "127.0.0.1:5000", "it closed the connection")));
        clock.addAndGet(20 * SECOND);
        log.writeDue();
        assertEquals(3, logged().size());
    }

    @Test
    void aStreamThatEndsLeavesTheOthersOfItsConnectionAlone() {
        log.accept(lost(1));
        log.accept(new ServerEvent.FramesDropped(1, 2, 4, "it is slow"));
        log.accept(new ServerEvent.PlayStopped(1, 1, "testcard", "it was closed"));
        clock.addAndGet(10 * SECOND);
        log.writeDue();
        assertEquals(
                List.of("INFO connection 1, stream 2: keeps up again, 4 frames dropped in all"),
                logged().subList(3, logged().size()));
    }
}
