package dev.tilecast.app.frame;

import java.nio.ByteBuffer;

/** Fills recordings for tests of what shows them. */
public final class FrameSamples {
    private FrameSamples() {}

    /** A key frame, then inter frames, 40 ms apart. */
    public static void add(FrameRecording recording, int count) {
        long next = recording.recorded() + 1;
        for (long number = next; number < next + count; number++) {
            FrameKind kind = number == 1 ? FrameKind.KEY : FrameKind.INTER;
            recording.add(number, kind, FrameFate.ENCODED, number * 40, StageTimes.unknown(), ByteBuffer.allocate(100));
        }
    }
}
