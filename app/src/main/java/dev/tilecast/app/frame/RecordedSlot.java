package dev.tilecast.app.frame;

import java.util.concurrent.atomic.AtomicLong;

/** A frame in the recording, whose last times come from any thread, one for each player. */
final class RecordedSlot {
    private final AtomicLong queued = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong written = new AtomicLong(Long.MIN_VALUE);
    private volatile boolean dropped;
    private RecordedFrame frame;

    RecordedSlot(RecordedFrame frame) {
        this.frame = frame;
    }

    void queued(long nanoTime) {
        queued.accumulateAndGet(nanoTime, Math::max);
    }

    void written(long nanoTime) {
        written.accumulateAndGet(nanoTime, Math::max);
    }

    void dropped() {
        dropped = true;
    }

    StageTimes begunTimes() {
        return frame.times();
    }

    /** Guarded by the recording. */
    void forgetPayload() {
        frame = frame.withoutPayload();
    }

    /** The frame as it is now. Guarded by the recording. */
    RecordedFrame current() {
        long lastQueued = known(queued);
        long lastWritten = known(written);
        StageTimes times = frame.times();
        boolean newTimes = lastQueued > times.queued() || lastWritten > times.written();
        FrameFate fate = fate(lastWritten != 0);
        if (newTimes || fate != frame.fate()) {
            frame = frame.with(fate, times.later(lastQueued, lastWritten));
        }
        return frame;
    }

    private static long known(AtomicLong time) {
        long value = time.get();
        return value == Long.MIN_VALUE ? 0 : value;
    }

    private FrameFate fate(boolean isWritten) {
        if (dropped) {
            return FrameFate.DROPPED;
        }
        return isWritten && frame.fate() == FrameFate.WAITING ? FrameFate.WRITTEN : frame.fate();
    }
}
