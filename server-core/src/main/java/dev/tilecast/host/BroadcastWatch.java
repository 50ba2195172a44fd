package dev.tilecast.host;

import dev.tilecast.broadcast.Broadcast;
import dev.tilecast.broadcast.BroadcastFrame;
import dev.tilecast.broadcast.BroadcastPlayer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A play of a broadcast: the stream is among the broadcast's players except while it is paused or wants no video. Any
 * thread.
 */
final class BroadcastWatch {
    /**
     * How the broadcast ended it.
     *
     * @param handler the program's class that threw; null where none did
     * @param thrown null where nothing was
     */
    record End(boolean failed, String reason, String handler, Throwable thrown) {}

    private final Broadcast broadcast;
    private final StreamOutput output;
    private final Consumer<End> end;
    private Seat seat;
    private boolean paused = true;

    /** One that begins with {@code pause(false)}. */
    BroadcastWatch(Broadcast broadcast, StreamOutput output, Consumer<End> end) {
        this.broadcast = broadcast;
        this.output = output;
        this.end = end;
    }

    /** What really encodes; the codec's name while nothing does. */
    String encoder() {
        String encoder = broadcast.encoder();
        return encoder.isEmpty() ? broadcast.codecName() : encoder;
    }

    synchronized void pause(boolean newPaused) {
        paused = newPaused;
        sitOrLeave();
    }

    /** The player wants video from now on, or no more: as the output knows, since it is asked for by another thread. */
    synchronized void wantChanged() {
        sitOrLeave();
    }

    void requestKeyFrame() {
        broadcast.requestKeyFrame();
    }

    private void sitOrLeave() {
        boolean watches = !paused && output.isVideoWanted();
        if (watches && seat == null) {
            seat = new Seat();
            output.takeFrom(seat);
            seat.membership = broadcast.join(seat);
        } else if (!watches && seat != null) {
            output.takeFrom(null);
            seat.membership.close();
            seat = null;
        }
    }

    /** Each time among the players is one of its own, so that a frame on its way to an earlier one is told apart. */
    private final class Seat implements BroadcastPlayer {
        private final long droppedBefore = output.framesDropped();
        private Broadcast.Membership membership;

        @Override
        public Executor thread() {
            return output.sender();
        }

        @Override
        public boolean isReady() {
            return output.isReady(this);
        }

        @Override
        public Answer offer(BroadcastFrame frame) {
            return output.offer(this, frame);
        }

        /** The queue does. */
        @Override
        public boolean retainsPayloads() {
            return true;
        }

        @Override
        public long framesDropped() {
            return output.framesDropped() - droppedBefore;
        }

        @Override
        public void ended(boolean failed, String reason) {
            end.accept(new End(failed, reason, null, null));
        }

        @Override
        public void failed(String handler, Throwable thrown, String reason) {
            end.accept(new End(true, reason, handler, thrown));
        }

        @Override
        public void missed(BroadcastFrame frame) {
            output.missed(frame);
        }
    }
}
