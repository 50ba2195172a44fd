package dev.tilecast.fault;

/**
 * What is wrong on purpose with one player's stream, and what that has done so far.
 *
 * @param messageStreamId {@link dev.tilecast.rtmp.RtmpStream#id()}
 * @param faults what is set for the stream
 * @param leftToDrop of the next frames that were to be left out
 * @param framesDropped left out on purpose: not among those that a player lost since it did not keep up
 * @param framesDuplicated key frames sent twice
 */
public record StreamFaultReport(
        int messageStreamId, StreamFaults faults, int leftToDrop, long framesDropped, long framesDuplicated) {

    /** {@return whether anything is wrong now} */
    public boolean isOn() {
        return !faults.isNone() || leftToDrop > 0;
    }
}
