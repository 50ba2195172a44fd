package dev.tilecast.wire.flv;

/** What an extended video tag carries (enhanced RTMP, ExVideoTagHeader); in the order of the ids. */
public enum VideoPacketType {
    /** What a decoder needs before the first frame. */
    SEQUENCE_START,
    /** Frames behind a composition time, for the codecs that reorder. */
    CODED_FRAMES,
    /** No more follows. */
    SEQUENCE_END,
    /** Frames without a composition time, which is zero. */
    CODED_FRAMES_X,
    /** AMF values such as colorInfo. */
    METADATA,
    /** The same for a codec in an MPEG-2 transport stream. */
    MPEG2TS_SEQUENCE_START,
    /** Several tracks in one tag. */
    MULTITRACK,
    /** A modifier in front of another packet type. */
    MOD_EX,
    /** The ids 8 to 15; skipped, never fatal. */
    RESERVED;

    static VideoPacketType of(int id) {
        return id < RESERVED.ordinal() ? values()[id] : RESERVED;
    }
}
