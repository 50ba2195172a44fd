package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Long> offered = new ArrayList<>();
    private final Viewer viewer = new Viewer(new RecordedPlayer());
    private final List<Viewer> viewers = List.of(viewer);
    private Answer answer = Answer.KEEPS_UP;
    private final Lane lane = new Lane(tasks::add, (each, frame) -> {
        offered.add(frame.nanoTime());
        return answer;
    });

    private static BroadcastFrame frame(long nanoTime) {
        SharedPayload payload = new DirectMemory().of(ByteBuffer.wrap(new byte[] {0x27}));
        return new BroadcastFrame(
                new BroadcastFormat(16, 16, 30),
                Optional.empty(),
                new VideoData(payload.bytes(), false),
                payload,
                nanoTime,
                FrameTimes.none());
    }

    @Test
    void framesThatComeBeforeTheThreadBeginsAreOneTaskForItAndStayInOrder() {
        lane.deliver(frame(1), viewers);
        lane.deliver(frame(2), viewers);
        assertEquals(1, tasks.size());
        tasks.remove().run();
        lane.deliver(frame(3), viewers);
        tasks.remove().run();
        assertEquals(List.of(1L, 2L, 3L), offered);
    }

    @Test
    void eachFrameThatIsLeftOutIsToldToItsPlayers() {
        List<Long> missed = new ArrayList<>();
        List<Viewer> tapped = List.of(new Viewer(new RecordedPlayer() {
            @Override
            public void missed(BroadcastFrame frame) {
                missed.add(frame.nanoTime());
            }
        }));
        for (int i = 0; i < 65; i++) {
            lane.deliver(frame(i), tapped);
        }
        assertEquals(LongStream.range(0, 65).boxed().toList(), missed);
    }

    @Test
    void aThreadThatIsStuckKeepsNoMoreThanSomeFramesWaitingAndItsPlayersNeedAKeyFrame() {
        viewer.begin();
        for (int i = 0; i < 64; i++) {
            assertTrue(lane.deliver(frame(i), viewers));
        }
        assertTrue(viewer.hasBegun());
        assertFalse(lane.deliver(frame(64), viewers));
        assertFalse(viewer.hasBegun());
        assertEquals(65, viewer.framesDropped());
        assertTrue(lane.isBehind());
        lane.deliver(frame(65), viewers);
        tasks.remove().run();
        assertEquals(List.of(65L), offered);
        assertFalse(lane.isBehind());
    }

    @Test
    void whatThePlayersAnswerIsToldAfterwards() {
        answer = Answer.NEEDS_KEY_FRAME;
        lane.deliver(frame(1), viewers);
        assertFalse(lane.takeNeedsKeyFrame());
        tasks.remove().run();
        assertTrue(lane.isBehind());
        assertTrue(lane.takeNeedsKeyFrame());
        assertFalse(lane.takeNeedsKeyFrame());
    }

    @Test
    void aThreadThatHasEndedTakesNothing() {
        Lane ended = new Lane(
                task -> {
                    throw new RejectedExecutionException();
                },
                (each, frame) -> Answer.KEEPS_UP);
        assertTrue(ended.deliver(frame(1), viewers));
        assertEquals(0, viewer.framesDropped());
    }

    @Test
    void aFrameIsUsedUntilItWasOfferedThoughTheEncodeThreadIsDoneWithIt() {
        BroadcastFrame frame = frame(1);
        lane.deliver(frame, viewers);
        frame.payload().release();
        assertTrue(frame.payload().isUsed());
        tasks.remove().run();
        assertFalse(frame.payload().isUsed());
    }

    @Test
    void whatIsLeftOutIsNotUsedAnyMore() {
        List<BroadcastFrame> frames = LongStream.rangeClosed(0, 64)
                .mapToObj(LaneTest::frame)
                .peek(frame -> lane.deliver(frame, viewers))
                .toList();
        for (BroadcastFrame frame : frames) {
            frame.payload().release();
            assertFalse(frame.payload().isUsed());
        }
    }

    @Test
    void aThreadThatHasEndedUsesNothing() {
        Lane ended = new Lane(
                task -> {
                    throw new RejectedExecutionException();
                },
                (each, frame) -> Answer.KEEPS_UP);
        BroadcastFrame frame = frame(1);
        ended.deliver(frame, viewers);
        frame.payload().release();
        assertFalse(frame.payload().isUsed());
    }

    @Test
    void whatFailsBadlyEndsNoLane() {
        List<Long> tried = new ArrayList<>();
        Lane failing = new Lane(tasks::add, (each, frame) -> {
            tried.add(frame.nanoTime());
            throw new OutOfMemoryError("for a test");
        });
        List<BroadcastFrame> frames = List.of(frame(1), frame(2), frame(3));
        failing.deliver(frames.get(0), viewers);
        failing.deliver(frames.get(1), viewers);
        assertThrows(OutOfMemoryError.class, tasks.remove()::run);
        failing.deliver(frames.get(2), viewers);
        assertThrows(OutOfMemoryError.class, tasks.remove()::run);
        assertEquals(List.of(1L, 3L), tried);
        for (BroadcastFrame frame : frames) {
            frame.payload().release();
            assertFalse(frame.payload().isUsed());
        }
    }
}
