package dev.tilecast.broadcast;

import dev.tilecast.broadcast.PlayerQueue.Outcome;

/**
 * Sees what is sent to one player, for those who inspect it. Any thread, one call at a time for each frame; must return at
 * once. One that throws is told no more.
 */
public interface PlayerTap {

    /**
     * What the player is told before its frames: onMetaData or a codec's configuration; at the beginning the last ones.
     *
     * @param header its payload is valid during the call
     */
    void described(QueuedFrame header);

    /**
     * A frame for the player's queue.
     *
     * @param number counted from 1 over all plays of the stream
     * @param frame its payload is valid during the call, its timestamp is the player's own
     * @param outcome whether it waits now or was left out
     */
    void offered(long number, QueuedFrame frame, Outcome outcome);

    /**
     * A frame that waited is not sent.
     *
     * @param number as given to {@link #offered}
     */
    void dropped(long number);

    /**
     * The operating system has taken the frame's last byte, at that {@link System#nanoTime()}.
     *
     * @param number as given to {@link #offered}
     * @param nanoTime of {@link System#nanoTime}
     */
    void written(long number, long nanoTime);
}
