package dev.tilecast.app.ui.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.LogLines;
import dev.tilecast.app.Wiring;
import dev.tilecast.app.demo.Broadcasts;
import dev.tilecast.app.ui.fixture.StagedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConsolePollTest {

    @Test
    void aBusyWindowGetsTheNewestStateAndEveryLogLine() throws Exception {
        LogLines log = new LogLines();
        Wiring wiring = new Wiring(new StagedServer(), "127.0.0.1:0", List::of, Broadcasts.none(), List.of(), log);
        ConsoleViewModel model = new ConsoleViewModel(wiring);
        CountDownLatch reads = new CountDownLatch(3);
        LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        List<ConsoleState> shown = new ArrayList<>();
        ConsolePoll poll = new ConsolePoll(
                () -> {
                    log.add("INFO", "read " + reads.getCount());
                    ConsoleState state = model.read();
                    reads.countDown();
                    return state;
                },
                window::add,
                shown::add);
        try (poll) {
            poll.start();
            reads.await(10, TimeUnit.SECONDS);
        }
        window.poll(10, TimeUnit.SECONDS).run();
        assertEquals(1, shown.size());
        assertEquals(
                List.of("read 3", "read 2"),
                shown.getFirst().newLog().stream()
                        .map(LogLines.Line::text)
                        .limit(2)
                        .toList());
        assertEquals(0, window.size(), "one order for the window, however often the state was read");
    }
}
