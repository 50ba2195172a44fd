package dev.tilecast.broadcast;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the frames to those who watch; nobody gets an inter frame before a key frame. Of the encode thread. */
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);
    /** Key frames for players that lost frames come that far apart. */
    private static final long RECOVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String name;
    private final LoopInbox inbox;
    private final BroadcastCounts counts;
    private final GopCache gop = new GopCache();
    private boolean recovery;
    private long keyFrameAt;

    Audience(String name, LoopInbox inbox, BroadcastCounts counts) {
        this.name = name;
        this.inbox = inbox;
        this.counts = counts;
    }

    /** Gives players that wait for their first frame a young key frame and what followed it; true where they wait on. */
    boolean waitsForKeyFrame(long nanoTime) {
        boolean waiting = false;
        for (Viewer viewer : inbox.viewers()) {
            if (!viewer.hasBegun()) {
                List.copyOf(gop.frames(nanoTime)).forEach(frame -> offer(viewer, frame));
                waiting |= !viewer.hasBegun();
            }
        }
        return waiting;
    }

    /** Whether players that lost frames should get a key frame now. */
    boolean needsKeyFrame(long nanoTime) {
        return recovery && nanoTime - keyFrameAt >= RECOVERY_NANOS;
    }

    /** @return whether all players are behind */
    boolean send(BroadcastFrame frame) {
        long now = System.nanoTime();
        gop.add(frame, now);
        if (frame.isKeyFrame()) {
            recovery = false;
            keyFrameAt = now;
        }
        boolean allBehind = true;
        for (Viewer viewer : inbox.viewers()) {
            allBehind &= offer(viewer, frame) != Answer.KEEPS_UP;
        }
        return allBehind;
    }

    private Answer offer(Viewer viewer, BroadcastFrame frame) {
        if (viewer.isGone() || !viewer.hasBegun() && !frame.isKeyFrame()) {
            return Answer.KEEPS_UP;
        }
        viewer.begin();
        if (!viewer.player().retainsPayloads()) {
            frame.payload().keep();
        }
        try {
            Answer answer = viewer.player().offer(frame);
            recovery |= answer == Answer.NEEDS_KEY_FRAME;
            return answer;
        } catch (RuntimeException failure) {
            LOG.error("broadcast {}: a player failed", name, failure);
            leave(viewer);
            end(viewer, true, "the broadcast " + name + " failed: " + failure.getMessage());
            return Answer.KEEPS_UP;
        }
    }

    /** One goes; does nothing where it has gone. Any thread. */
    void leave(Viewer viewer) {
        if (inbox.leave(viewer)) {
            counts.networkDropped.add(viewer.player().framesDropped());
        }
    }

    /** All are told that there is no more. Any thread. */
    void endAll(boolean failed, String reason) {
        for (Viewer viewer : inbox.takeViewers()) {
            counts.networkDropped.add(viewer.player().framesDropped());
            end(viewer, failed, reason);
        }
    }

    private void end(Viewer viewer, boolean failed, String reason) {
        try {
            viewer.player().ended(failed, reason);
        } catch (RuntimeException failure) {
            LOG.error("broadcast {}: a player could not be told of the end", name, failure);
        }
    }

    /** What comes next begins with a key frame. */
    void forgetFrames() {
        gop.clear();
        recovery = false;
    }
}
