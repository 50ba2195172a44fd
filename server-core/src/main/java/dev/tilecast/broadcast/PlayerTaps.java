package dev.tilecast.broadcast;

import dev.tilecast.broadcast.PlayerQueue.Outcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who inspect what is sent to one player, over all its plays. Any thread. */
public final class PlayerTaps {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerTaps.class);

    private final List<PlayerTap> taps = new CopyOnWriteArrayList<>();
    private final AtomicLong frames = new AtomicLong();

    /** Nobody yet. */
    public PlayerTaps() {}

    /**
     * Lets somebody see what the player is offered from now on, over all its plays.
     *
     * @param tap must return at once
     * @return ends it; a second time does nothing
     */
    public Runnable add(PlayerTap tap) {
        taps.add(tap);
        return () -> taps.remove(tap);
    }

    /** {@return whether nobody inspects the player} */
    public boolean isEmpty() {
        return taps.isEmpty();
    }

    /** The same frame, which tells the taps what becomes of it. */
    QueuedFrame watched(QueuedFrame frame) {
        boolean header = frame.kind() == QueuedFrame.Kind.METADATA;
        return frame.watchedBy(new Watched(header ? 0 : frames.incrementAndGet()));
    }

    /**
     * A frame was left out before the player's queue was offered it.
     *
     * @param frame which is left out
     */
    public void missed(QueuedFrame frame) {
        Watched watched = new Watched(frames.incrementAndGet());
        watched.offered(frame, Outcome.DROPPED);
    }

    private void tell(Consumer<PlayerTap> message) {
        for (PlayerTap tap : taps) {
            try {
                message.accept(tap);
            } catch (RuntimeException failure) {
                LOG.error("a tap failed and is told no more", failure);
                taps.remove(tap);
            }
        }
    }

    /** A frame that is inspected; number 0 is a header. */
    public final class Watched {
        private final long number;

        private Watched(long number) {
            this.number = number;
        }

        void offered(QueuedFrame frame, Outcome outcome) {
            if (number == 0) {
                tell(tap -> tap.described(frame));
            } else {
                tell(tap -> tap.offered(number, frame, outcome));
            }
        }

        void dropped() {
            if (number != 0) {
                tell(tap -> tap.dropped(number));
            }
        }

        void written(long nanoTime) {
            if (number != 0) {
                tell(tap -> tap.written(number, nanoTime));
            }
        }
    }
}
