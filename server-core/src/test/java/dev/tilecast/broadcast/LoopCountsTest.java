package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import dev.tilecast.observe.BroadcastSnapshot;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.observe.LatencyStage;
import dev.tilecast.observe.LatencySummary;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What is counted and timed. */
class LoopCountsTest extends LoopFixture {
    /** Late, skipped and dropped. */
    private List<Long> counts() {
        BroadcastSnapshot snapshot = broadcast.snapshot();
        return List.of(snapshot.renderedLate(), snapshot.encoderSkipped(), snapshot.networkDropped());
    }

    @Test
    void canvasesReplacedWhileTheEncoderWorksAreCounted() throws Exception {
        RecordedPlayer player = joined();
        codec.hold();
        renderer.publish();
        codec.begun.acquire();
        renderer.publish();
        renderer.publish();
        renderer.publish();
        codec.permits.release(1000);
        assertEquals(1, canvasOf(player.awaitFrame()));
        assertEquals(4, canvasOf(player.awaitFrame()));
        assertEquals(2, broadcast.snapshot().encoderSkipped());
    }

    @Test
    void whatPlayersLostIsCountedWhenTheyAreGoneToo() throws Exception {
        RecordedPlayer player = new RecordedPlayer();
        Broadcast.Membership membership = broadcast.join(player);
        player.dropped(3);
        assertEquals(3, broadcast.snapshot().networkDropped());
        membership.close();
        assertEquals(3, broadcast.snapshot().networkDropped());
    }

    @Test
    void aSlowEncoderSkipsAndNothingElse() throws Exception {
        RecordedPlayer player = joined();
        codec.hold();
        renderer.publish();
        codec.begun.acquire();
        for (int i = 0; i < 4; i++) {
            renderer.publish();
        }
        codec.permits.release(1000);
        player.awaitFrame();
        player.awaitFrame();
        assertEquals(List.of(0L, 3L, 0L), counts());
    }

    @Test
    void aSlowNetworkDropsAndNothingElse() throws Exception {
        RecordedPlayer player = joined();
        player.answers(Answer.BEHIND);
        player.dropped(7);
        for (int i = 0; i < 3; i++) {
            renderer.publish();
            player.awaitFrame();
        }
        assertEquals(List.of(0L, 0L, 7L), counts());
    }

    @Test
    void theStagesOfAFramesWayAreRecorded() throws Exception {
        Map<LatencyStage, Long> noted = new ConcurrentHashMap<>();
        LatencyRecorder recorder = new LatencyRecorder() {
            @Override
            public void record(LatencyStage stage, long nanos) {
                noted.merge(stage, nanos, Math::min);
            }

            @Override
            public Map<LatencyStage, LatencySummary> summaries() {
                return Map.of();
            }
        };
        try (Broadcast measured = new Broadcast(
                "measured",
                renderer.source(),
                codec.codecs(),
                TestCodec.NAME,
                new BroadcastOptions(0, true, recorder))) {
            RecordedPlayer player = new RecordedPlayer();
            measured.join(player);
            renderer.publish();
            QueuedFrame queued = new QueuedFrame(
                    QueuedFrame.Kind.KEY_FRAME,
                    9,
                    0,
                    ByteBuffer.allocate(1),
                    player.awaitFrame().times(),
                    0);
            queued.times().queued(System.nanoTime());
            queued.written(System.nanoTime());
        }
        assertEquals(Set.of(LatencyStage.values()), noted.keySet());
        assertTrue(noted.get(LatencyStage.WAITING) >= 0);
        assertTrue(noted.get(LatencyStage.WHOLE) >= noted.get(LatencyStage.WAITING) + noted.get(LatencyStage.ENCODING));
    }
}
