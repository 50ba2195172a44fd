package dev.tilecast.broadcast;

import dev.tilecast.observe.LatencyStage;

/** Sees every frame of a broadcast, for those who inspect it. Must return at once; one that throws is told no more. */
public interface BroadcastTap {

    /**
     * On the encode thread, before any player has it.
     *
     * @param frame what is valid beyond the call is told there
     */
    void encoded(EncodedFrame frame);

    /**
     * A player's copy of the frame has left a stage behind. Any thread, once for every player and stage.
     *
     * @param number of the frame
     * @param stage that is over
     * @param nanos how long the stage took
     */
    void passed(long number, LatencyStage stage, long nanos);
}
