package dev.tilecast.fault;

import static dev.tilecast.fault.FrameFaults.Fate.DROPPED;
import static dev.tilecast.fault.FrameFaults.Fate.SENT;
import static dev.tilecast.fault.FrameFaults.Fate.SENT_TWICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.fault.FrameFaults.Fate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrameFaultsTest {
    private final FrameFaults faults = new FrameFaults(new SplittableRandom(7));

    private List<Fate> interFrames(int count) {
        return Stream.generate(() -> faults.next(false)).limit(count).toList();
    }

    @Test
    void everyThirdFrameIsDropped() {
        faults.set(StreamFaults.NONE.withDropEvery(3));
        assertEquals(List.of(SENT, SENT, DROPPED, SENT, SENT, DROPPED, SENT), interFrames(7));
        assertEquals(2, faults.report(1).framesDropped());
    }

    @Test
    void everyFirstFrameMeansAll() {
        faults.set(StreamFaults.NONE.withDropEvery(1));
        assertEquals(List.of(DROPPED, DROPPED), interFrames(2));
    }

    @Test
    void theNextTwoFramesAreDropped() {
        faults.dropNext(2);
        assertTrue(faults.isOn());
        assertEquals(List.of(DROPPED, DROPPED, SENT, SENT), interFrames(4));
        assertFalse(faults.isOn());
    }

    @Test
    void aQuarterIsDroppedByChance() {
        faults.set(StreamFaults.NONE.withDropChance(0.25));
        interFrames(10_000);
        assertEquals(2_500, faults.report(1).framesDropped(), 200);
    }

    @Test
    void keyFramesAndOnlyTheseAreSentTwice() {
        faults.set(StreamFaults.NONE.withDuplicateKeyFrames(true));
        assertEquals(SENT_TWICE, faults.next(true));
        assertEquals(SENT, faults.next(false));
        assertEquals(1, faults.report(1).framesDuplicated());
    }

    @Test
    void whatWasDoneIsStillKnownWhenAllIsBackToNormal() {
        faults.dropNext(1);
        interFrames(1);
        faults.set(StreamFaults.NONE);
        assertEquals(new StreamFaultReport(5, StreamFaults.NONE, 0, 1, 0), faults.report(5));
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheRemedy() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> StreamFaults.NONE.withDropChance(50))
                .getMessage()
                .contains("use 0 to 1"));
        assertThrows(IllegalArgumentException.class, () -> StreamFaults.NONE.withDropEvery(-1));
        assertThrows(IllegalArgumentException.class, () -> StreamFaults.NONE.withTimestampShift(1L << 31));
        assertThrows(IllegalArgumentException.class, () -> ConnectionFaults.NONE.withBitsPerSecond(1));
        assertThrows(IllegalArgumentException.class, () -> ConnectionFaults.NONE.withChunkSize(-1));
        assertThrows(IllegalArgumentException.class, () -> faults.dropNext(-1));
    }
}
