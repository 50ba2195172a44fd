package dev.tilecast.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRecordingTest {
    private static void add(FrameRecording recording, long number, FrameFate fate, int bytes) {
        FrameKind kind = number == 1 ? FrameKind.KEY : FrameKind.INTER;
        StageTimes times = new StageTimes(1_000_000, 2_000_000, 5_000_000, 0, 0);
        recording.add(number, kind, fate, number * 40, times, ByteBuffer.allocate(bytes));
    }

    @Test
    void theOldestGoAboveTheCount() {
        FrameRecording recording = new FrameRecording(3, 1_000);
        for (int number = 1; number <= 5; number++) {
            add(recording, number, FrameFate.ENCODED, 10);
        }
        assertEquals(
                List.of(3L, 4L, 5L),
                recording.snapshot().stream().map(RecordedFrame::number).toList());
        assertEquals(5, recording.recorded());
    }

    @Test
    void theOldestLoseTheirBytesAboveTheMost() {
        FrameRecording recording = new FrameRecording(10, 100);
        for (int number = 1; number <= 3; number++) {
            add(recording, number, FrameFate.ENCODED, 40);
        }
        List<RecordedFrame> frames = recording.snapshot();
        assertEquals(
                List.of(false, true, true),
                frames.stream().map(RecordedFrame::isKept).toList());
        assertEquals(40, frames.getFirst().bytes());
    }

    @Test
    void theLastPlayersTimesCount() {
        FrameRecording recording = new FrameRecording();
        add(recording, 1, FrameFate.ENCODED, 10);
        long before = recording.changes();
        recording.queuedAfter(1, 1_000_000);
        recording.writtenAfter(1, 9_000_000);
        recording.writtenAfter(1, 7_000_000);
        StageTimes times = recording.snapshot().getFirst().times();
        assertEquals(9.0, times.wholeMillis());
        assertEquals(1.0, times.queueingMillis());
        assertEquals(3.0, times.encodingMillis());
        assertTrue(recording.changes() > before);
    }

    @Test
    void aFrameThatWaitsIsWrittenOrDropped() {
        FrameRecording recording = new FrameRecording();
        add(recording, 1, FrameFate.WAITING, 10);
        add(recording, 2, FrameFate.WAITING, 10);
        add(recording, 3, FrameFate.WAITING, 10);
        recording.written(1, 8_000_000);
        recording.dropped(2);
        assertEquals(
                List.of(FrameFate.WRITTEN, FrameFate.DROPPED, FrameFate.WAITING),
                recording.snapshot().stream().map(RecordedFrame::fate).toList());
    }

    @Test
    void figuresOfSomeFrames() {
        FrameRecording recording = new FrameRecording();
        for (int number = 1; number <= 26; number++) {
            add(recording, number, number == 26 ? FrameFate.DROPPED : FrameFate.ENCODED, number == 1 ? 1_000 : 100);
        }
        FrameStatistics statistics = FrameStatistics.of(recording.snapshot());
        assertEquals(new Summary(1, 1_000, 1_000, 1_000), statistics.keySizes());
        assertEquals(new Summary(24, 100, 100, 100), statistics.interSizes());
        assertEquals(1, statistics.lost());
        assertEquals(25, statistics.framesPerSecond(), 1e-9);
        assertEquals(8 * (1_000 + 23 * 100) / 0.96, statistics.bitsPerSecond(), 1e-6);
        assertTrue(Double.isNaN(statistics.keyFrameFrames()), "there is one key frame only");
    }

    @Test
    void theBitRateIsThatOfTheSecondBefore() {
        FrameRecording recording = new FrameRecording();
        for (int number = 0; number <= 50; number++) {
            add(recording, number + 1, FrameFate.ENCODED, 100);
        }
        double[] rates = BitRateCurve.of(recording.snapshot());
        assertTrue(Double.isNaN(rates[24]));
        assertEquals(25 * 100 * 8, rates[25], 1e-9);
        assertEquals(25 * 100 * 8, rates[50], 1e-9);
    }

    @Test
    void aPlayerThatBeginsAnewBeginsAtZeroAgain() {
        FrameRecording recording = new FrameRecording();
        for (int number = 0; number < 60; number++) {
            StageTimes times = StageTimes.unknown();
            recording.add(
                    number + 1, FrameKind.INTER, FrameFate.WRITTEN, number % 30 * 40, times, ByteBuffer.allocate(100));
        }
        double[] rates = BitRateCurve.of(recording.snapshot());
        assertEquals(20_000, rates[29], 1e-9);
        assertTrue(Double.isNaN(rates[30]));
        assertEquals(20_000, rates[59], 1e-9);
        assertEquals(59 / 2.32, FrameStatistics.of(recording.snapshot()).framesPerSecond(), 1e-9);
    }

    @Test
    void figuresAsALineEach() {
        FrameRecording recording = new FrameRecording();
        add(recording, 1, FrameFate.ENCODED, 10);
        recording.add(0, FrameKind.INTER, FrameFate.SKIPPED, 80, StageTimes.unknown(), null);
        List<String> lines = CsvExport.of(recording.snapshot()).lines().toList();
        assertEquals("1,1,key,encoded,40,10,1.000,3.000,,,,1000000", lines.get(1));
        assertEquals("2,,inter,skipped,80,0,,,,,,", lines.get(2));
    }
}
