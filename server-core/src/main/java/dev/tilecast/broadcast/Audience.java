package dev.tilecast.broadcast;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the frames to the threads that send them to those who watch; nobody gets an inter frame before a key frame. Of the
 * encode thread.
 */
final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);
    /** Key frames for players that lost frames come that far apart. */
    private static final long RECOVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String name;
    private final LoopInbox inbox;
    private final BroadcastCounts counts;
    private final GopCache gop = new GopCache();
    private final Map<Executor, Lane> lanes = new IdentityHashMap<>();
    private Map<Lane, List<Viewer>> receivers = Map.of();

    /** Those who watch, where all of them are receivers; null where some wait for a key frame. */
    private List<Viewer> served;

    private boolean recovery;
    private long keyFrameAt;

    Audience(String name, LoopInbox inbox, BroadcastCounts counts) {
        this.name = name;
        this.inbox = inbox;
        this.counts = counts;
    }

    /** Gives players that wait for their first frame a young key frame and what followed it; true where they wait on. */
    boolean waitsForKeyFrame(long nanoTime) {
        List<Viewer> viewers = inbox.viewers();
        if (viewers == served) {
            return false;
        }
        List<BroadcastFrame> young = List.copyOf(gop.frames(nanoTime));
        boolean waiting = false;
        for (Viewer viewer : viewers) {
            if (!viewer.hasBegun()) {
                begin(viewer, young);
                waiting |= !viewer.hasBegun();
            }
        }
        return waiting;
    }

    private void begin(Viewer viewer, List<BroadcastFrame> young) {
        List<Viewer> alone = List.of(viewer);
        Lane lane = lane(viewer);
        for (BroadcastFrame frame : young) {
            viewer.begin();
            if (!lane.deliver(frame, alone)) {
                return;
            }
        }
    }

    /** Whether players that lost frames should get a key frame now. */
    boolean needsKeyFrame(long nanoTime) {
        for (Lane lane : receivers.keySet()) {
            recovery |= lane.takeNeedsKeyFrame();
        }
        return recovery && nanoTime - keyFrameAt >= RECOVERY_NANOS;
    }

    /** @return whether all players are behind, as far as they have answered */
    boolean send(BroadcastFrame frame) {
        long now = System.nanoTime();
        gop.add(frame, now);
        if (frame.isKeyFrame()) {
            recovery = false;
            keyFrameAt = now;
        }
        findReceivers(frame.isKeyFrame());
        boolean allBehind = true;
        for (Map.Entry<Lane, List<Viewer>> each : receivers.entrySet()) {
            if (!each.getKey().deliver(frame, each.getValue())) {
                served = null;
            }
            allBehind &= each.getKey().isBehind();
        }
        return allBehind;
    }

    private void findReceivers(boolean keyFrame) {
        List<Viewer> viewers = inbox.viewers();
        if (viewers == served) {
            return;
        }
        receivers = new HashMap<>();
        boolean all = true;
        for (Viewer viewer : viewers) {
            if (keyFrame) {
                viewer.begin();
            }
            if (viewer.hasBegun()) {
                receivers
                        .computeIfAbsent(lane(viewer), first -> new ArrayList<>())
                        .add(viewer);
            } else {
                all = false;
            }
        }
        receivers.replaceAll((lane, each) -> List.copyOf(each));
        lanes.values().retainAll(receivers.keySet());
        served = all ? viewers : null;
    }

    private Lane lane(Viewer viewer) {
        return lanes.computeIfAbsent(viewer.player().thread(), thread -> new Lane(thread, this::offer));
    }

    /** On the player's thread. */
    private Answer offer(Viewer viewer, BroadcastFrame frame) {
        if (viewer.isGone()) {
            return Answer.KEEPS_UP;
        }
        if (!viewer.player().retainsPayloads()) {
            frame.payload().keep();
        }
        try {
            return viewer.player().offer(frame);
        } catch (RuntimeException | Error failure) {
            LOG.error("broadcast {}: a player failed", name, failure);
            leave(viewer);
            String reason = "the broadcast " + name + " failed: " + failure.getMessage();
            end(viewer, player -> player.ended(true, reason));
            return Answer.KEEPS_UP;
        }
    }

    /** One goes; does nothing where it has gone. Any thread. */
    void leave(Viewer viewer) {
        if (inbox.leave(viewer)) {
            counts.networkDropped.add(viewer.framesDropped());
        }
    }

    /** All are told that there is no more. Any thread. */
    void endAll(boolean failed, String reason) {
        endAll(player -> player.ended(failed, reason));
    }

    /** All are told that there is no more, and what the program threw. Any thread. */
    void failAll(String handler, Throwable thrown, String reason) {
        endAll(player -> player.failed(handler, thrown, reason));
    }

    private void endAll(Consumer<BroadcastPlayer> end) {
        for (Viewer viewer : inbox.takeViewers()) {
            counts.networkDropped.add(viewer.framesDropped());
            end(viewer, end);
        }
    }

    private void end(Viewer viewer, Consumer<BroadcastPlayer> end) {
        try {
            end.accept(viewer.player());
        } catch (RuntimeException failure) {
            LOG.error("broadcast {}: a player could not be told of the end", name, failure);
        }
    }

    /** What comes next begins with a key frame. */
    void forgetFrames() {
        gop.clear();
        lanes.clear();
        receivers = Map.of();
        served = null;
        recovery = false;
    }
}
