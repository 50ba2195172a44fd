package dev.tilecast.broadcast;

import dev.tilecast.broadcast.QueuedFrame.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The media that waits for one player. An encoder offers and goes on, whatever the player does; the thread that sends
 * takes. Bounded by media time and bytes: above that, video is dropped up to the next key frame. A player that takes
 * nothing costs no more than that, and above all no key frames: it asks for one when it takes again. Any thread.
 */
public final class PlayerQueue {
    private final DropPolicy policy;
    private final PlayerTaps taps;
    private final Deque<QueuedFrame> frames = new ArrayDeque<>();
    private long queuedBytes;
    private boolean wantsVideo = true;
    private boolean awaitsKeyFrame;
    private boolean hungry;
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
        /** Dropped; the player has not taken yet what was sent before. */
        DROPPED,
        /** Dropped, though the player could take something: the encoder should make a key frame. */
        AWAITS_KEY_FRAME,
        /** Queued; but the player is so slow that it should be closed. */
        HOPELESS
    }

    /**
     * An empty queue.
     *
     * @param policy when the player is too slow
     */
    public PlayerQueue(DropPolicy policy) {
        this(policy, new PlayerTaps());
    }

    /**
     * An empty queue whose frames are inspected.
     *
     * @param policy when the player is too slow
     * @param taps hear of all that is offered
     */
    public PlayerQueue(DropPolicy policy, PlayerTaps taps) {
        this.policy = policy;
        this.taps = taps;
    }

    /**
     * Queues the frame or leaves it out; never waits. Any thread.
     *
     * @param frame on the player's own time base
     * @return whether it waits, was left out, or shows that the player is beyond hope
     */
    public synchronized Outcome offer(QueuedFrame frame) {
        if (taps.isEmpty()) {
            return take(frame);
        }
        QueuedFrame watched = taps.watched(frame);
        Outcome outcome = take(watched);
        watched.watched().offered(watched, outcome);
        return outcome;
    }

    private Outcome take(QueuedFrame frame) {
        return switch (frame.kind()) {
            case METADATA -> {
                add(frame);
                dropReplacedMetadata();
                yield Outcome.QUEUED;
            }
            case AUDIO -> {
                add(frame);
                yield millisSince(firstAudio(), frame) > policy.closeAfter().toMillis()
                        ? Outcome.HOPELESS
                        : Outcome.QUEUED;
            }
            case KEY_FRAME, INTER_FRAME -> wantsVideo ? offerVideo(frame) : Outcome.UNWANTED;
        };
    }

    /**
     * Counts a video frame as queued and taken in one go, where nothing waits before it, it is not to be left out and
     * nobody inspects the player: the caller sends it. On the thread that sends.
     *
     * @param frame as {@link #offer} takes it
     * @param nanoTime {@link System#nanoTime()}
     * @return false where nothing happened: it is to be offered
     */
    public synchronized boolean pass(QueuedFrame frame, long nanoTime) {
        if (!frames.isEmpty() || awaitsKeyFrame || !wantsVideo || !taps.isEmpty()) {
            return false;
        }
        hungry = false;
        took(frame, nanoTime);
        return true;
    }

    private void took(QueuedFrame frame, long nanoTime) {
        bytesSent += frame.size();
        if (frame.kind().isVideo()) {
            framesSent++;
            lastFrameNanoTime = nanoTime;
        }
    }

    private Outcome offerVideo(QueuedFrame frame) {
        if (!awaitsKeyFrame && isTooFull(frame)) {
            dropVideo();
            awaitsKeyFrame = true;
        }
        if (awaitsKeyFrame && frame.kind() == Kind.INTER_FRAME) {
            framesDropped++;
            return hungry ? Outcome.AWAITS_KEY_FRAME : Outcome.DROPPED;
        }
        awaitsKeyFrame = false;
        add(frame);
        return Outcome.QUEUED;
    }

    private boolean isTooFull(QueuedFrame next) {
        if (frames.isEmpty()) {
            return false;
        }
        return queuedBytes + next.size() > policy.bytes()
                || millisSince(firstVideo(), next) > policy.dropAfter().toMillis();
    }

    private QueuedFrame firstVideo() {
        for (QueuedFrame frame : frames) {
            if (frame.kind().isVideo()) {
                return frame;
            }
        }
        return null;
    }

    private QueuedFrame firstAudio() {
        for (QueuedFrame frame : frames) {
            if (frame.kind() == Kind.AUDIO) {
                return frame;
            }
        }
        return null;
    }

    private static long millisSince(QueuedFrame waiting, QueuedFrame next) {
        return waiting == null ? 0 : next.timestamp() - waiting.timestamp();
    }

    private void add(QueuedFrame frame) {
        frame.retain();
        frames.addLast(frame);
        queuedBytes += frame.size();
        hungry = false;
    }

    private void dropVideo() {
        for (Iterator<QueuedFrame> each = frames.iterator(); each.hasNext(); ) {
            QueuedFrame frame = each.next();
            if (frame.kind().isVideo()) {
                each.remove();
                frame.dropped();
                queuedBytes -= frame.size();
                framesDropped++;
            }
        }
        dropReplacedMetadata();
    }

    /** Metadata and configurations behind which a newer one of their kind waits, with no media between that needs them. */
    private void dropReplacedMetadata() {
        long replacedTypes = 0;
        for (Iterator<QueuedFrame> each = frames.descendingIterator(); each.hasNext(); ) {
            QueuedFrame frame = each.next();
            long type = 1L << frame.typeId();
            if (frame.kind() != Kind.METADATA) {
                replacedTypes &= ~type;
            } else if ((replacedTypes & type) == 0) {
                replacedTypes |= type;
            } else {
                each.remove();
                frame.dropped();
                queuedBytes -= frame.size();
            }
        }
    }

    /** {@return whether {@link #pass} would take a video frame, as far as a glance without a lock tells} */
    public boolean isReady() {
        return frames.isEmpty() && !awaitsKeyFrame && wantsVideo && taps.isEmpty();
    }

    /**
     * {@return the next to send, or null; to be called whenever the player can take something, until there is nothing
     * more}
     */
    public synchronized QueuedFrame poll() {
        QueuedFrame frame = frames.pollFirst();
        if (frame == null) {
            hungry = true;
            return null;
        }
        queuedBytes -= frame.size();
        took(frame, System.nanoTime());
        return frame;
    }

    /**
     * Switches the picture on or off; on again it begins with a key frame.
     *
     * @param wanted false leaves out video from now on
     */
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
        frames.forEach(QueuedFrame::dropped);
        frames.clear();
        queuedBytes = 0;
    }

    /** {@return whether nothing waits} */
    public synchronized boolean isEmpty() {
        return frames.isEmpty();
    }

    /** {@return the payload bytes that wait} */
    public synchronized long queuedBytes() {
        return queuedBytes;
    }

    /** {@return the media time in milliseconds from the oldest to the newest that waits} */
    public synchronized long queuedMillis() {
        return frames.isEmpty()
                ? 0
                : frames.getLast().timestamp() - frames.getFirst().timestamp();
    }

    /** {@return frames taken by {@link #poll} and {@link #pass}} */
    public synchronized long framesSent() {
        return framesSent;
    }

    /** {@return the {@link System#nanoTime()} when the last video frame was taken; 0 before the first} */
    public synchronized long lastFrameNanoTime() {
        return lastFrameNanoTime;
    }

    /** {@return frames left out so far since the player did not keep up} */
    public synchronized long framesDropped() {
        return framesDropped;
    }

    /** {@return the payload bytes taken by {@link #poll} and {@link #pass}} */
    public synchronized long bytesSent() {
        return bytesSent;
    }
}
