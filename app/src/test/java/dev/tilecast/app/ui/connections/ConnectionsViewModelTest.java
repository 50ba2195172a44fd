package dev.tilecast.app.ui.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.journal.EndedConnection;
import dev.tilecast.app.ui.fixture.Players;
import dev.tilecast.app.ui.streams.StreamLine;
import dev.tilecast.app.ui.streams.StreamsViewModel;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ConnectionSnapshot;
import dev.tilecast.observe.ServerSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final ConnectionsViewModel model = new ConnectionsViewModel();

    @Test
    void ratesAreOverTheLastSecond() {
        model.lines(snapshot(1, 10));
        ConnectionLine line = model.lines(snapshot(1, 11)).getFirst();
        assertEquals(30, line.framesPerSecond());
        assertEquals(1.6, line.megabitsPerSecond());
        assertEquals(330, line.framesSent());
    }

    @Test
    void aPlayerWithFreshDropsIsBehind() {
        model.lines(snapshot(4, 10));
        List<ConnectionLine> lines = model.lines(snapshot(4, 11));
        assertEquals(PlayerState.PLAYING, lines.get(0).state());
        assertEquals(PlayerState.BEHIND, lines.get(3).state());
    }

    @Test
    void aConnectionWithoutAStreamHasALineOfItsOwn() {
        ConnectionLine line = model.lines(snapshot(7, 1)).get(6);
        assertEquals(new ConnectionLine.Key(7, 0), line.key());
        assertEquals(PlayerState.CONNECTING, line.state());
        assertEquals("", line.stream());
    }

    @Test
    void playersOfOneStreamAreGathered() {
        model.lines(snapshot(9, 10));
        List<StreamLine> streams = new StreamsViewModel().lines(model.lines(snapshot(9, 11)));
        StreamLine testcard = streams.getFirst();
        assertEquals(new StreamLine.Key("demo", "testcard"), testcard.key());
        assertEquals(3, testcard.players());
        assertEquals(2, testcard.playing());
        assertEquals("screen video", testcard.codecs());
        assertEquals(30, testcard.framesPerSecond());
    }

    @Test
    void oneThatEndedKeepsItsKeyAndItsLastFiguresAndSaysWhy() {
        ConnectionSnapshot last = Players.player(0, 0, 10);
        ConnectionDetails details = new ConnectionDetails(
                12 * SECOND, last, Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>(), List.of());
        List<EndedConnection> ended = List.of(new EndedConnection(details, "it went", Instant.EPOCH, false));
        ConnectionLine line = model.endedLines(ended, snapshot(0, 20)).getFirst();
        assertEquals(new ConnectionLine.Key(1, 1), line.key());
        assertEquals(PlayerState.ENDED, line.state());
        assertEquals(300, line.framesSent());
        assertEquals(12, line.seconds());
        assertEquals("it went", line.endReason());
        assertEquals(List.of(), model.endedLines(ended, snapshot(1, 20)), "the server still has it");
    }

    private static ServerSnapshot snapshot(int players, int second) {
        List<ConnectionSnapshot> connections = IntStream.range(0, players)
                .mapToObj(number -> Players.player(number, 0, second))
                .toList();
        return new ServerSnapshot("127.0.0.1:1935", "nio", second * SECOND, players, 0, connections);
    }
}
