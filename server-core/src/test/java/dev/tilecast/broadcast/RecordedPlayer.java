package dev.tilecast.broadcast;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A player that keeps what it gets, for tests. */
class RecordedPlayer implements BroadcastPlayer {
    private static final long PATIENCE_SECONDS = 10;

    /** How it ended. */
    record End(boolean failed, String reason) {}

    private final BlockingQueue<BroadcastFrame> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<End> ends = new LinkedBlockingQueue<>();
    private volatile Answer answer = Answer.KEEPS_UP;
    private volatile long dropped;

    /** What it says to the frames from now on. */
    void answers(Answer newAnswer) {
        answer = newAnswer;
    }

    void dropped(long count) {
        dropped = count;
    }

    BroadcastFrame awaitFrame() throws InterruptedException {
        return found(frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "frame");
    }

    End awaitEnd() throws InterruptedException {
        return found(ends.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "end");
    }

    private static <T> T found(T value, String what) {
        if (value == null) {
            throw new AssertionError("no " + what + " within " + PATIENCE_SECONDS + " s");
        }
        return value;
    }

    int waiting() {
        return frames.size();
    }

    @Override
    public Answer offer(BroadcastFrame frame) {
        frames.add(frame);
        return answer;
    }

    @Override
    public long framesDropped() {
        return dropped;
    }

    @Override
    public void ended(boolean failed, String reason) {
        ends.add(new End(failed, reason));
    }
}
