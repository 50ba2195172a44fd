package dev.tilecast.app.canvas;

import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastPlayer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A player that keeps the frames for a decoder, within a bound: where that is too slow, it goes on from the next key frame.
 * It never slows the broadcast down and asks for nothing. Any thread.
 */
final class FrameInbox implements BroadcastPlayer {
    private static final int MOST_FRAMES = 120;
    private static final int MOST_BYTES = 32 << 20;

    private final Deque<EncodedFrame> frames = new ArrayDeque<>();
    private final Runnable wake;
    private boolean waitsForKeyFrame = true;
    private int bytes;
    private String endReason = "";

    /** @param wake called for every frame; returns at once */
    FrameInbox(Runnable wake) {
        this.wake = wake;
    }

    @Override
    public Answer offer(BroadcastFrame frame) {
        put(EncodedFrame.copyOf(frame));
        wake.run();
        return Answer.KEEPS_UP;
    }

    private synchronized void put(EncodedFrame frame) {
        if (frames.size() >= MOST_FRAMES || bytes + frame.size() > MOST_BYTES) {
            frames.clear();
            bytes = 0;
            waitsForKeyFrame = true;
        }
        if (waitsForKeyFrame && !frame.keyFrame()) {
            return;
        }
        waitsForKeyFrame = false;
        frames.add(frame);
        bytes += frame.size();
    }

    /** The oldest frame; null where there is none. */
    synchronized EncodedFrame poll() {
        EncodedFrame frame = frames.poll();
        bytes -= frame == null ? 0 : frame.size();
        return frame;
    }

    @Override
    public boolean retainsPayloads() {
        // It copies what it needs.
        return true;
    }

    /** What its decoder does not see is its own affair, no player's. */
    @Override
    public synchronized long framesDropped() {
        return 0;
    }

    @Override
    public void ended(boolean failed, String reason) {
        synchronized (this) {
            endReason = reason;
        }
        wake.run();
    }

    /** Why no frame comes any more; empty while they do. */
    synchronized String endReason() {
        return endReason;
    }
}
