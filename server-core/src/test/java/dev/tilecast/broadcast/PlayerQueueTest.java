package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.broadcast.PlayerQueue.Outcome;
import dev.tilecast.broadcast.QueuedFrame.Kind;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlayerQueueTest {
    private static final DropPolicy POLICY = new DropPolicy(10_000, Duration.ofMillis(700), Duration.ofSeconds(5));

    private final PlayerQueue queue = new PlayerQueue(POLICY);

    private static QueuedFrame frame(Kind kind, long timestamp, int bytes) {
        return new QueuedFrame(kind, 9, timestamp, ByteBuffer.allocate(bytes));
    }

    private static QueuedFrame metadata(int typeId, long timestamp) {
        return new QueuedFrame(Kind.METADATA, typeId, timestamp, ByteBuffer.allocate(50));
    }

    private static QueuedFrame key(long timestamp) {
        return frame(Kind.KEY_FRAME, timestamp, 100);
    }

    private static QueuedFrame inter(long timestamp) {
        return frame(Kind.INTER_FRAME, timestamp, 100);
    }

    private List<Long> drain() {
        List<Long> timestamps = new ArrayList<>();
        for (QueuedFrame frame = queue.poll(); frame != null; frame = queue.poll()) {
            timestamps.add(frame.timestamp());
        }
        return timestamps;
    }

    @Test
    void aFramePassesWhereNothingWaitsAndCountsAsSent() {
        assertTrue(queue.pass(key(0), 7));
        assertTrue(queue.pass(inter(40), 8));
        assertTrue(queue.isEmpty());
        assertEquals(2, queue.framesSent());
        assertEquals(200, queue.bytesSent());
        assertEquals(8, queue.lastFrameNanoTime());
    }

    @Test
    void noFramePassesOneThatWaits() {
        queue.offer(key(0));
        assertFalse(queue.pass(inter(40), 8));
        queue.poll();
        assertTrue(queue.pass(inter(40), 8));
        assertEquals(2, queue.framesSent());
    }

    @Test
    void noFramePassesWhereAKeyFrameIsNeededOrNoVideoIsWanted() {
        queue.awaitKeyFrame();
        assertFalse(queue.pass(inter(0), 1));
        assertFalse(queue.pass(key(40), 1));
        queue.offer(key(40));
        queue.poll();
        queue.wantVideo(false);
        assertFalse(queue.pass(inter(80), 1));
        assertEquals(1, queue.framesSent());
    }

    @Test
    void aFrameThatPassesIsUsedNoLongerThanItsSenderUsesIt() {
        SharedPayload payload = new DirectMemory().of(ByteBuffer.allocate(10));
        QueuedFrame frame = new QueuedFrame(Kind.KEY_FRAME, 9, 0, payload.sharedBytes(), FrameTimes.none(), 0, payload);
        queue.pass(frame, 1);
        frame.passed(2);
        assertTrue(payload.isUsed());
        payload.release();
        assertFalse(payload.isUsed());
    }

    @Test
    void framesComeOutInOrder() {
        queue.offer(key(0));
        queue.offer(inter(40));
        queue.offer(inter(80));
        assertEquals(80, queue.queuedMillis());
        assertEquals(300, queue.queuedBytes());
        assertEquals(List.of(0L, 40L, 80L), drain());
        assertEquals(3, queue.framesSent());
        assertEquals(300, queue.bytesSent());
        assertNull(queue.poll());
    }

    @Test
    void above700MillisecondsEverythingIsDroppedUpToTheNextKeyFrame() {
        for (long time = 0; time <= 700; time += 100) {
            assertEquals(Outcome.QUEUED, queue.offer(time == 0 ? key(0) : inter(time)));
        }
        assertEquals(Outcome.DROPPED, queue.offer(inter(800)));
        assertEquals(Outcome.DROPPED, queue.offer(inter(900)));
        assertEquals(Outcome.QUEUED, queue.offer(key(1000)));
        assertEquals(Outcome.QUEUED, queue.offer(inter(1100)));
        assertEquals(10, queue.framesDropped());
        assertEquals(List.of(1000L, 1100L), drain());
    }

    @Test
    void aKeyFrameTakesThePlaceOfWhatIsTooOld() {
        queue.offer(key(0));
        queue.offer(inter(700));
        assertEquals(Outcome.QUEUED, queue.offer(key(800)));
        assertEquals(List.of(800L), drain());
    }

    @Test
    void aboveTheBytesFramesAreDroppedToo() {
        queue.offer(frame(Kind.KEY_FRAME, 0, 6_000));
        assertEquals(Outcome.DROPPED, queue.offer(frame(Kind.INTER_FRAME, 40, 6_000)));
        assertEquals(0, queue.queuedBytes());
    }

    @Test
    void aFrameAboveTheBytesGoesAlone() {
        assertEquals(Outcome.QUEUED, queue.offer(frame(Kind.KEY_FRAME, 0, 50_000)));
        assertEquals(List.of(0L), drain());
    }

    @Test
    void metadataAndConfigurationsOutliveTheVideoAroundThem() {
        queue.offer(metadata(18, 0));
        queue.offer(metadata(9, 0));
        queue.offer(key(0));
        assertEquals(Outcome.DROPPED, queue.offer(inter(800)));
        assertEquals(List.of(0L, 0L), drain());
    }

    @Test
    void whatWaitsBehindMetadataIsMeasuredWithoutIt() {
        queue.offer(metadata(18, 0));
        assertEquals(Outcome.QUEUED, queue.offer(key(5_000)));
        assertEquals(Outcome.QUEUED, queue.offer(inter(5_040)));
    }

    @Test
    void ofTheConfigurationsThatWaitOnlyTheNewestIsKept() {
        queue.offer(metadata(18, 0));
        queue.offer(metadata(9, 0));
        queue.offer(metadata(9, 100));
        queue.offer(metadata(18, 200));
        assertEquals(100, queue.queuedBytes());
        assertEquals(List.of(100L, 200L), drain());
    }

    @Test
    void aConfigurationStaysWhileAFrameWaitsThatNeedsIt() {
        queue.offer(metadata(9, 0));
        queue.offer(key(0));
        queue.offer(metadata(9, 100));
        queue.offer(key(100));
        assertEquals(List.of(0L, 0L, 100L, 100L), drain());
    }

    @Test
    void aConfigurationGoesOnceTheFramesThatNeedItAreDropped() {
        queue.offer(metadata(9, 0));
        queue.offer(key(0));
        queue.offer(metadata(9, 100));
        queue.offer(key(100));
        assertEquals(Outcome.QUEUED, queue.offer(key(900)));
        assertEquals(List.of(100L, 900L), drain());
    }

    @Test
    void aPlayerThatTakesNothingKeepsAShortQueueAndAsksForNoKeyFrame() {
        queue.poll();
        for (long time = 0; time <= 60_000; time += 100) {
            Outcome outcome = queue.offer(time % 2_000 == 0 ? key(time) : inter(time));
            assertTrue(outcome == Outcome.QUEUED || outcome == Outcome.DROPPED, outcome + " at " + time);
            assertTrue(queue.queuedMillis() <= 700, "at " + time);
        }
    }

    @Test
    void aPlayerThatTakesAgainGoesOnAtTheKeyFrameThatCameByMeanwhile() {
        queue.offer(key(0));
        queue.offer(inter(800));
        queue.offer(key(2_000));
        queue.offer(inter(2_100));
        assertEquals(List.of(2_000L, 2_100L), drain());
        assertEquals(Outcome.QUEUED, queue.offer(inter(2_200)));
    }

    @Test
    void aPlayerThatTakesAgainAndHasNoKeyFrameAsksForOne() {
        queue.offer(key(0));
        assertEquals(Outcome.DROPPED, queue.offer(inter(800)));
        assertEquals(Outcome.DROPPED, queue.offer(inter(900)));
        assertNull(queue.poll());
        assertEquals(Outcome.AWAITS_KEY_FRAME, queue.offer(inter(1_000)));
        assertEquals(Outcome.QUEUED, queue.offer(key(1_100)));
        assertEquals(Outcome.QUEUED, queue.offer(inter(1_200)));
    }

    @Test
    void aPlayerThatLeavesFiveSecondsOfSoundWaitingIsHopeless() {
        for (long time = 0; time <= 5_000; time += 100) {
            assertEquals(Outcome.QUEUED, queue.offer(frame(Kind.AUDIO, time, 10)));
        }
        assertEquals(Outcome.HOPELESS, queue.offer(frame(Kind.AUDIO, 5_100, 10)));
    }

    @Test
    void soundIsNotDroppedWithTheVideo() {
        queue.offer(key(0));
        queue.offer(frame(Kind.AUDIO, 10, 10));
        queue.offer(inter(800));
        assertEquals(List.of(10L), drain());
    }

    @Test
    void rareFramesDoNotMakeAPlayerHopeless() {
        for (long time = 0; time < 60_000; time += 10_000) {
            assertEquals(Outcome.QUEUED, queue.offer(key(time)));
            drain();
        }
    }

    @Test
    void videoThatIsNotWantedIsLeftOutAndBeginsAgainAtAKeyFrame() {
        queue.offer(key(0));
        queue.wantVideo(false);
        assertEquals(Outcome.UNWANTED, queue.offer(inter(40)));
        assertEquals(Outcome.UNWANTED, queue.offer(key(80)));
        queue.wantVideo(true);
        assertEquals(Outcome.DROPPED, queue.offer(inter(120)));
        assertEquals(Outcome.QUEUED, queue.offer(key(160)));
        assertEquals(List.of(0L, 160L), drain());
    }

    @Provide
    Arbitrary<List<QueuedFrame>> streams() {
        return Combinators.combine(
                        Arbitraries.of(Kind.KEY_FRAME, Kind.INTER_FRAME, Kind.INTER_FRAME, Kind.METADATA),
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.integers().between(1, 400))
                .as((kind, bytes, step) ->
                        new QueuedFrame(kind, kind == Kind.METADATA ? 18 : 9, step, ByteBuffer.allocate(bytes)))
                .list()
                .ofMaxSize(80)
                .map(PlayerQueueTest::inTime);
    }

    private static List<QueuedFrame> inTime(List<QueuedFrame> steps) {
        List<QueuedFrame> frames = new ArrayList<>();
        long time = 0;
        for (QueuedFrame step : steps) {
            time += step.timestamp();
            frames.add(new QueuedFrame(step.kind(), step.typeId(), time, step.payload()));
        }
        return frames;
    }

    /** Whatever the encoder offers and whenever the player takes: bounded, ordered, decodable, every drop counted. */
    @Property(tries = 300)
    void whatComesOutCanBeDecodedAndEveryDropIsCounted(
            @ForAll("streams") List<QueuedFrame> offered, @ForAll List<Boolean> takes) {
        PlayerQueue each = new PlayerQueue(POLICY);
        List<QueuedFrame> out = new ArrayList<>();
        long biggest = 0;
        for (int i = 0; i < offered.size(); i++) {
            each.offer(offered.get(i));
            biggest = Math.max(biggest, offered.get(i).size());
            assertTrue(each.queuedBytes() <= POLICY.bytes() + biggest);
            if (!takes.isEmpty() && takes.get(i % takes.size())) {
                QueuedFrame taken = each.poll();
                if (taken != null) {
                    out.add(taken);
                }
            }
        }
        for (QueuedFrame frame = each.poll(); frame != null; frame = each.poll()) {
            out.add(frame);
        }
        List<QueuedFrame> metadata =
                offered.stream().filter(frame -> !frame.kind().isVideo()).toList();
        List<QueuedFrame> metadataSeen =
                out.stream().filter(frame -> !frame.kind().isVideo()).toList();
        assertTrue(metadata.isEmpty() || metadataSeen.getLast() == metadata.getLast());
        assertEquals(offered.size() - metadata.size(), out.size() - metadataSeen.size() + each.framesDropped());
        List<QueuedFrame> video =
                offered.stream().filter(frame -> frame.kind().isVideo()).toList();
        List<QueuedFrame> seen =
                out.stream().filter(frame -> frame.kind().isVideo()).toList();
        for (int i = 0; i < seen.size(); i++) {
            int at = indexOf(video, seen.get(i));
            boolean followsThePreviousOne = at == 0 || i > 0 && seen.get(i - 1) == video.get(at - 1);
            assertTrue(followsThePreviousOne || seen.get(i).kind() == Kind.KEY_FRAME);
        }
    }

    private static int indexOf(List<QueuedFrame> frames, QueuedFrame wanted) {
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i) == wanted) {
                return i;
            }
        }
        throw new AssertionError("never offered");
    }
}
