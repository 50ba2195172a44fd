package dev.tilecast.fault;

/**
 * What the faults of a connection have done so far.
 *
 * @param throttledBytes waited for their turn on a slow line
 * @param delayedBytes were sent later than they could have been
 * @param frozenNanos time in which nothing was sent
 * @param heldBytes wait now, on a slow, delayed or frozen line
 * @param shrunkMessages media messages cut into chunks of another size
 * @param shiftedFrames media messages with another timestamp
 */
public record LineCounts(
        long throttledBytes,
        long delayedBytes,
        long frozenNanos,
        long heldBytes,
        long shrunkMessages,
        long shiftedFrames) {
    /** Nothing so far. */
    public static final LineCounts NONE = new LineCounts(0, 0, 0, 0, 0, 0);
}
