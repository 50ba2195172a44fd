package dev.tilecast.broadcast;

/**
 * A frame as a {@link BroadcastTap} gets it.
 *
 * @param number of the broadcast's frames, from 1
 * @param publication of its canvas, counted from 1 by the source's buffers
 * @param repeated whether that canvas was encoded before, or published before the broadcast began: its time is now
 * @param skipped canvases before it that were never encoded, since the encoder was not ready
 * @param frame with its payload, which is valid during the call: copy it, or retain and release it
 */
public record EncodedFrame(long number, long publication, boolean repeated, long skipped, BroadcastFrame frame) {}
