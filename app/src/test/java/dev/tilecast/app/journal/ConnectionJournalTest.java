package dev.tilecast.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.app.ui.fixture.Players;
import dev.tilecast.observe.ConnectionDetails;
import dev.tilecast.observe.ServerEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ConnectionJournalTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
    private final ConnectionJournal journal = new ConnectionJournal(id -> Optional.of(details(id)), now::get);

    private static ConnectionDetails details(long id) {
        return new ConnectionDetails(
                0,
                Players.player((int) id - 1, 0, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                List.of());
    }

    private void live(long id) {
        journal.accept(new ServerEvent.ConnectionOpened(id, "127.0.0.1:5000"));
        journal.accept(new ServerEvent.ConnectionEnding(id, "it went"));
        journal.accept(new ServerEvent.ConnectionClosed(id, "127.0.0.1:5000", "it went"));
    }

    @Test
    void aConnectionThatEndedIsListedForAMinuteWithAllThatHappened() {
        live(1);
        EndedConnection ended = journal.ended().getFirst();
        assertEquals(1, ended.id());
        assertEquals("it went", ended.reason());
        assertEquals(3, journal.entries(1).size());
        now.updateAndGet(time -> time.plusSeconds(60));
        assertEquals(1, journal.ended().size());
        now.updateAndGet(time -> time.plusMillis(1));
        assertEquals(List.of(), journal.ended());
        assertEquals(List.of(), journal.entries(1));
    }

    @Test
    void aHundredThatEndedAreListedAtMost() {
        for (long id = 1; id <= ConnectionJournal.MOST_ENDED + 1; id++) {
            live(id);
        }
        assertEquals(ConnectionJournal.MOST_ENDED, journal.ended().size());
        assertEquals(2, journal.ended().getFirst().id());
        assertEquals(List.of(), journal.entries(1));
    }

    @Test
    void aConnectionKeepsItsLastEvents() {
        journal.accept(new ServerEvent.ConnectionOpened(7, "127.0.0.1:5000"));
        for (int i = 1; i <= ConnectionJournal.MOST_ENTRIES; i++) {
            journal.accept(new ServerEvent.ProtocolWarning(7, "warning " + i));
        }
        List<JournalEntry> entries = journal.entries(7);
        assertEquals(ConnectionJournal.MOST_ENTRIES, entries.size());
        assertEquals(
                new ServerEvent.ProtocolWarning(7, "warning 1"),
                entries.getFirst().event());
    }

    @Test
    void dropsThatFollowEachOtherAreOneEntry() {
        journal.accept(new ServerEvent.ConnectionOpened(7, "127.0.0.1:5000"));
        journal.accept(new ServerEvent.FramesDropped(7, 1, 3, "slow"));
        journal.accept(new ServerEvent.FramesDropped(7, 1, 4, "slow"));
        journal.accept(new ServerEvent.FramesDropped(7, 2, 5, "slow"));
        assertEquals(
                List.of(
                        new ServerEvent.ConnectionOpened(7, "127.0.0.1:5000"),
                        new ServerEvent.FramesDropped(7, 1, 7, "slow"),
                        new ServerEvent.FramesDropped(7, 2, 5, "slow")),
                journal.entries(7).stream().map(JournalEntry::event).toList());
    }

    @Test
    void oneThatWasClosedAtTheDoorIsNotKept() {
        journal.accept(new ServerEvent.ConnectionRefused(3, "192.0.2.7:5000", "too many"));
        assertEquals(List.of(), journal.entries(3));
    }
}
