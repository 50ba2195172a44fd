package dev.tilecast.app.timestamps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.app.timestamps.TimestampMark.Kind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TimestampAnalysisTest {
    private static final long MASK = 0xFFFF_FFFFL;
    private static final int FRAMES = 300;

    /** At so many frames a second, with timestamps in whole milliseconds as on the wire. */
    private static List<TimedFrame> steady(MediaKind kind, double framesPerSecond, long begin, double clockFactor) {
        List<TimedFrame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            double seconds = i / framesPerSecond;
            frames.add(new TimedFrame(
                    kind, begin + Math.round(seconds * 1000 * clockFactor) & MASK, 0, Math.round(seconds * 1e9)));
        }
        return frames;
    }

    private static List<TimedFrame> shiftedFrom(List<TimedFrame> frames, int index, long media, long wallMillis) {
        List<TimedFrame> shifted = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            TimedFrame frame = frames.get(i);
            boolean later = i >= index;
            shifted.add(new TimedFrame(
                    frame.kind(),
                    frame.timestamp() + (later ? media : 0) & MASK,
                    frame.compositionTime(),
                    frame.wallNanos() + (later ? wallMillis * 1_000_000 : 0)));
        }
        return shifted;
    }

    private static List<Kind> kinds(TimestampReport report) {
        return report.marks().stream().map(TimestampMark::kind).toList();
    }

    @Property(tries = 100)
    void aSteadyStreamHasNothingToMarkWhereverItBegins(
            @ForAll @IntRange(min = 10, max = 120) int framesPerSecond, @ForAll @LongRange(max = MASK) long begin) {
        TimestampReport report = TimestampAnalysis.of(steady(MediaKind.VIDEO, framesPerSecond, begin, 1));
        boolean rollsOver = begin + (FRAMES - 1) * 1000L / framesPerSecond > MASK;
        assertEquals(rollsOver ? List.of(Kind.ROLL_OVER) : List.of(), kinds(report));
        assertEquals(1000.0 / framesPerSecond, report.video().meanInterval(), 0.01);
        assertTrue(
                report.video().jitter() < 0.6, () -> "jitter " + report.video().jitter());
        report.points().forEach(point -> assertEquals(0, point.drift(), 1));
        assertEquals(TrackFigures.none(), report.audio());
    }

    @Property(tries = 100)
    void aClockThatRunsFastIsMeasured(@ForAll @IntRange(min = -5_000, max = 5_000) int partsPerMillion) {
        TimestampReport report =
                TimestampAnalysis.of(steady(MediaKind.VIDEO, 30, 4_000_000_000L, 1 + partsPerMillion / 1e6));
        assertEquals(partsPerMillion, report.video().driftPpm(), 40);
        assertEquals(List.of(), kinds(report));
    }

    @Property(tries = 100)
    void aJumpIsMarkedOnceWithItsSize(
            @ForAll @IntRange(min = 300, max = 2_000_000_000) int jump,
            @ForAll @IntRange(min = 1, max = FRAMES - 1) int at,
            @ForAll @LongRange(max = MASK) long begin) {
        TimestampReport report = TimestampAnalysis.of(shiftedFrom(steady(MediaKind.VIDEO, 25, begin, 1), at, jump, 0));
        List<TimestampMark> marks = report.marks().stream()
                .filter(mark -> mark.kind() != Kind.ROLL_OVER)
                .toList();
        assertEquals(1, marks.size(), marks::toString);
        assertEquals(Kind.JUMP, marks.getFirst().kind());
        assertEquals(jump, marks.getFirst().millis(), 1);
        assertEquals(at * 40_000_000L, marks.getFirst().wallNanos());
        assertEquals(jump, report.points().getLast().drift(), 1);
    }

    @Property(tries = 100)
    void aStepBackIsMarkedOnceWithItsSize(
            @ForAll @IntRange(min = 41, max = 2_000_000_000) int back,
            @ForAll @IntRange(min = 1, max = FRAMES - 1) int at) {
        TimestampReport report =
                TimestampAnalysis.of(shiftedFrom(steady(MediaKind.VIDEO, 25, 3_000_000_000L, 1), at, -(long) back, 0));
        assertEquals(List.of(Kind.BACKWARD), kinds(report));
        assertEquals(back - 40, report.marks().getFirst().millis());
    }

    @Example
    void aStallOfTheSenderIsNoJump() {
        TimestampReport report = TimestampAnalysis.of(shiftedFrom(steady(MediaKind.VIDEO, 25, 0, 1), 100, 0, 900));
        assertEquals(List.of(Kind.STALL), kinds(report));
        assertEquals(900, report.marks().getFirst().millis());
        assertEquals(-900, report.points().getLast().drift(), 0.001);
    }

    @Example
    void droppedFramesAreAGapThatBothClocksShow() {
        TimestampReport report = TimestampAnalysis.of(shiftedFrom(steady(MediaKind.VIDEO, 25, 0, 1), 100, 400, 400));
        assertEquals(List.of(Kind.GAP), kinds(report));
        assertEquals(440, report.marks().getFirst().millis());
        assertEquals(440, report.video().mostInterval());
    }

    @Example
    void twoPicturesOfOneTimeAndNegativeCompositionTimesAreMarked() {
        TimestampReport report = TimestampAnalysis.of(List.of(
                new TimedFrame(MediaKind.VIDEO, 0, 80, 0),
                new TimedFrame(MediaKind.VIDEO, 40, 0, 40_000_000),
                new TimedFrame(MediaKind.VIDEO, 40, 0, 41_000_000),
                new TimedFrame(MediaKind.VIDEO, 80, -40, 80_000_000)));
        assertEquals(List.of(Kind.SAME_TIME, Kind.NEGATIVE_COMPOSITION), kinds(report));
        assertEquals(-40, report.video().composition());
    }

    @Property(tries = 50)
    void soundThatRunsAheadOfThePicturesIsTheSkew(@ForAll @IntRange(min = -200, max = 200) int ahead) {
        List<TimedFrame> frames = new ArrayList<>(steady(MediaKind.VIDEO, 25, 5_000, 1));
        steady(MediaKind.AUDIO, 50, 5_000 + ahead, 1).forEach(frames::add);
        frames.sort((one, other) -> Long.compare(one.wallNanos(), other.wallNanos()));
        TimestampReport report = TimestampAnalysis.of(frames);
        assertEquals(ahead, report.skew(), 0.5);
        assertEquals(List.of(), kinds(report));
        assertEquals(20, report.audio().meanInterval(), 0.01);
    }

    @Example
    void theRecordingKeepsTheLastMinuteAndItsFirstFrameAsBase() {
        TimestampRecording recording = new TimestampRecording();
        for (int second = 0; second < 100; second++) {
            recording.add(new TimedFrame(MediaKind.VIDEO, second * 1_001L, 0, second * 1_000_000_000L));
        }
        TimestampReport report = recording.report();
        assertEquals(61, report.points().size());
        assertEquals(99, report.points().getLast().drift(), 0.001);
        assertEquals(1_000, report.video().driftPpm(), 1);
    }

    @Example
    void withoutFramesThereIsNothingToSay() {
        assertEquals(TimestampReport.none(), new TimestampRecording().report());
    }
}
