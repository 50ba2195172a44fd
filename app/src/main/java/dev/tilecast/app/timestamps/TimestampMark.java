package dev.tilecast.app.timestamps;

/**
 * Something in the timestamps that a person should know of.
 *
 * @param wallNanos when
 * @param timestamp of the frame where it shows
 * @param millis how much, in the direction that the kind says
 */
public record TimestampMark(Kind kind, MediaKind media, long wallNanos, long timestamp, long millis) {

    /** What it is. */
    public enum Kind {
        /** Media time went on by more than the wall clock did. */
        JUMP,
        /** Earlier than the frame before it in the same media. */
        BACKWARD,
        /** Nothing came for a while, and the media time stood as well. */
        STALL,
        /** Several frames' time without a frame; media time and wall clock agree about it. */
        GAP,
        /** Two pictures with one time. */
        SAME_TIME,
        /** To be shown before it is decoded. */
        NEGATIVE_COMPOSITION,
        /** The 32 bits began at 0 again, as they must after 49.7 days. */
        ROLL_OVER
    }
}
