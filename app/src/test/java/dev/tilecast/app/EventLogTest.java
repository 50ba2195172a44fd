package dev.tilecast.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.observe.ServerEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final LogLines lines = new LogLines();
    private final EventLog log = new EventLog(lines);

    private List<String> logged(ServerEvent... events) {
        List.of(events).forEach(log);
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
}
