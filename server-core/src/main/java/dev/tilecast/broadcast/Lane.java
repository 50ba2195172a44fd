package dev.tilecast.broadcast;

import dev.tilecast.broadcast.BroadcastPlayer.Answer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Players whose frames one thread sends. It offers them a frame and sends it in one go, so that nothing of a player passes
 * from thread to thread with each frame. The encode thread hands frames in and never waits; where that thread falls far
 * behind, what waits is left out.
 */
final class Lane implements Runnable {
    /** For players that no thread of their own sends to. */
    static final Executor ENCODE_THREAD = Runnable::run;

    /** A thread that has not begun with so many is stuck: they are not kept in memory for it. */
    private static final int MOST_WAITING = 64;

    private static final long MOST_BYTES = 16L << 20;

    /**
     * So many players are looked at before the first of them is offered the frame. What a player needs has left the
     * processor's caches since the last frame; looked at together it is fetched together.
     */
    private static final int GROUP = 16;

    /** Offers a frame to one of the players. */
    @FunctionalInterface
    interface Offer {
        Answer offer(Viewer viewer, BroadcastFrame frame);
    }

    /** Uses the frame's payload from when it waits until the players were offered it, or never will be. */
    private record Delivery(BroadcastFrame frame, List<Viewer> viewers) {
        void release() {
            frame.payload().release();
        }

        void miss() {
            viewers.forEach(viewer -> viewer.miss(frame));
        }
    }

    private final Executor executor;
    private final Offer offer;
    private final Queue<Delivery> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean scheduled;
    private boolean allBehind;
    private boolean needsKeyFrame;

    Lane(Executor executor, Offer offer) {
        this.executor = executor;
        this.offer = offer;
    }

    /**
     * Lets its thread offer the frame to those players, behind what was handed in before. Of the encode thread.
     *
     * @return false where it was left out, and all that waited with it: these players go on at a key frame
     */
    boolean deliver(BroadcastFrame frame, List<Viewer> viewers) {
        Delivery delivery = new Delivery(frame, viewers);
        if (!hasRoom(delivery)) {
            return false;
        }
        if (add(delivery)) {
            try {
                executor.execute(this);
            } catch (RejectedExecutionException ended) {
                // Its players' connections end with it.
                stop();
            }
        }
        return true;
    }

    private synchronized boolean hasRoom(Delivery delivery) {
        boolean full = waiting.size() >= MOST_WAITING
                || !waiting.isEmpty() && bytes + delivery.frame.data().size() > MOST_BYTES;
        if (full) {
            waiting.forEach(Delivery::miss);
            delivery.miss();
            clear();
            allBehind = true;
        }
        return !full;
    }

    /** @return whether its thread is to be told */
    private synchronized boolean add(Delivery delivery) {
        delivery.frame.payload().retain();
        waiting.add(delivery);
        bytes += delivery.frame.data().size();
        boolean first = !scheduled;
        scheduled = true;
        return first;
    }

    private void clear() {
        waiting.forEach(Delivery::release);
        waiting.clear();
        bytes = 0;
    }

    /** Its thread has to be told again. */
    private synchronized void stop() {
        clear();
        scheduled = false;
    }

    @Override
    public void run() {
        boolean done = false;
        try {
            for (Delivery delivery = next(); delivery != null; delivery = next()) {
                try {
                    offer(delivery);
                } finally {
                    delivery.release();
                }
            }
            done = true;
        } finally {
            if (!done) {
                stop();
            }
        }
    }

    private void offer(Delivery delivery) {
        List<Viewer> viewers = delivery.viewers;
        int answers = 0;
        for (int from = 0; from < viewers.size(); from += GROUP) {
            List<Viewer> group = viewers.subList(from, Math.min(viewers.size(), from + GROUP));
            int ready = ready(group);
            // Who has to wait anyway comes last.
            answers |= offer(delivery.frame, group, ready) | offer(delivery.frame, group, ~ready);
        }
        answered(!contains(answers, Answer.KEEPS_UP), contains(answers, Answer.NEEDS_KEY_FRAME));
    }

    /** @return a bit for each that would send a frame at once */
    private static int ready(List<Viewer> group) {
        int ready = 0;
        for (int i = 0; i < group.size(); i++) {
            if (group.get(i).player().isReady()) {
                ready |= 1 << i;
            }
        }
        return ready;
    }

    /**
     * Offers it to those of the group that have a bit.
     *
     * @return a bit for each answer that there was
     */
    private int offer(BroadcastFrame frame, List<Viewer> group, int chosen) {
        int answers = 0;
        for (int i = 0; i < group.size(); i++) {
            if ((chosen & 1 << i) != 0) {
                answers |= 1 << offer.offer(group.get(i), frame).ordinal();
            }
        }
        return answers;
    }

    private static boolean contains(int answers, Answer answer) {
        return (answers & 1 << answer.ordinal()) != 0;
    }

    private synchronized Delivery next() {
        Delivery delivery = waiting.poll();
        if (delivery == null) {
            scheduled = false;
        } else {
            bytes -= delivery.frame.data().size();
        }
        return delivery;
    }

    private synchronized void answered(boolean nobodyKeepsUp, boolean needed) {
        allBehind = nobodyKeepsUp;
        needsKeyFrame |= needed;
    }

    /** Whether none of its players kept up with the last frame that was offered. */
    synchronized boolean isBehind() {
        return allBehind;
    }

    /** Whether one of its players could go on from a key frame, since this was asked last. */
    synchronized boolean takeNeedsKeyFrame() {
        boolean needed = needsKeyFrame;
        needsKeyFrame = false;
        return needed;
    }
}
