package dev.tilecast.broadcast;

import dev.tilecast.broadcast.QueuedFrame.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The media that waits for one player. An encoder offers and goes on, whatever the player does; the thread that sends
 * takes. Bounded by media time and bytes: above that, frames are dropped up to the next key frame. Any thread.
 */
public final class PlayerQueue {
    private final DropPolicy policy;
    private final Deque<QueuedFrame> frames = new ArrayDeque<>();
    private long queuedBytes;
    private boolean wantsVideo = true;
    private boolean awaitsKeyFrame;
    private boolean stalled;
    private long stalledSince;
    private long framesSent;
    private long lastFrameNanoTime;
    private long framesDropped;
    private long bytesSent;

    /** What became of an offered frame. */
    public enum Outcome {
        /** Waits to be sent. */
        QUEUED,
        /** Left out since the player does not want video now. */
        UNWANTED,
        /** Dropped; the encoder should make a key frame. */
        DROPPED,
        /** The player is so slow that it should be closed. */
        HOPELESS
    }

    /** An empty queue. */
    public PlayerQueue(DropPolicy policy) {
        this.policy = policy;
    }

    /** Queues the frame or leaves it out; never waits. Any thread. */
    public synchronized Outcome offer(QueuedFrame frame) {
        if (frame.kind().isVideo() && !wantsVideo) {
            return Outcome.UNWANTED;
        }
        Outcome outcome = queueOrDrop(frame);
        if (!stalled) {
            // Dropped frames count too: else dropping would keep any queue short and no player ever be given up.
            stalled = !frames.isEmpty();
            stalledSince = frame.timestamp();
        }
        boolean hopeless = stalled
                && frame.timestamp() - stalledSince > policy.closeAfter().toMillis();
        return hopeless ? Outcome.HOPELESS : outcome;
    }

    private Outcome queueOrDrop(QueuedFrame frame) {
        if (frame.kind().isVideo()) {
            if (awaitsKeyFrame && frame.kind() == Kind.INTER_FRAME) {
                framesDropped++;
                return Outcome.DROPPED;
            }
            if (isTooFull(frame)) {
                dropVideo();
                awaitsKeyFrame = frame.kind() != Kind.KEY_FRAME;
                if (awaitsKeyFrame) {
                    framesDropped++;
                    return Outcome.DROPPED;
                }
            }
            awaitsKeyFrame = false;
        }
        frames.addLast(frame);
        queuedBytes += frame.size();
        return Outcome.QUEUED;
    }

    private boolean isTooFull(QueuedFrame next) {
        if (frames.isEmpty()) {
            return false;
        }
        return queuedBytes + next.size() > policy.bytes()
                || next.timestamp() - frames.getFirst().timestamp()
                        > policy.dropAfter().toMillis();
    }

    private void dropVideo() {
        for (Iterator<QueuedFrame> each = frames.iterator(); each.hasNext(); ) {
            QueuedFrame frame = each.next();
            if (frame.kind().isVideo()) {
                each.remove();
                queuedBytes -= frame.size();
                framesDropped++;
            }
        }
    }

    /** The next to send, or null; to be called whenever the player can take something. */
    public synchronized QueuedFrame poll() {
        QueuedFrame frame = frames.pollFirst();
        stalled = !frames.isEmpty();
        stalledSince = stalled ? frames.getFirst().timestamp() : 0;
        if (frame != null) {
            queuedBytes -= frame.size();
            bytesSent += frame.size();
            if (frame.kind().isVideo()) {
                framesSent++;
                lastFrameNanoTime = System.nanoTime();
            }
        }
        return frame;
    }

    /** Switches the picture on or off; on again it begins with a key frame. */
    public synchronized void wantVideo(boolean wanted) {
        if (wanted && !wantsVideo) {
            awaitsKeyFrame = true;
        }
        wantsVideo = wanted;
    }

    /** What comes next must be a key frame: the frames before it were not all sent. */
    public synchronized void awaitKeyFrame() {
        awaitsKeyFrame = true;
    }

    /** Forgets what waits, as when the stream ends or pauses. */
    public synchronized void clear() {
        frames.clear();
        stalled = false;
        queuedBytes = 0;
    }

    /** Whether nothing waits. */
    public synchronized boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Payload bytes that wait. */
    public synchronized long queuedBytes() {
        return queuedBytes;
    }

    /** Media time from the oldest to the newest that waits. */
    public synchronized long queuedMillis() {
        return frames.isEmpty()
                ? 0
                : frames.getLast().timestamp() - frames.getFirst().timestamp();
    }

    /** Frames taken by {@link #poll}. */
    public synchronized long framesSent() {
        return framesSent;
    }

    /** {@link System#nanoTime()} when {@link #poll} gave the last video frame; 0 before the first. */
    public synchronized long lastFrameNanoTime() {
        return lastFrameNanoTime;
    }

    /** Frames left out so far since the player did not keep up. */
    public synchronized long framesDropped() {
        return framesDropped;
    }

    /** Payload bytes taken by {@link #poll}. */
    public synchronized long bytesSent() {
        return bytesSent;
    }
}
