package dev.tilecast.wire.flv;

/** What an extended audio tag carries (enhanced RTMP, ExAudioTagHeader). */
public enum AudioPacketType {
    /** What a decoder needs before the first frame. */
    SEQUENCE_START,
    /** Frames of audio. */
    CODED_FRAMES,
    /** No more follows. */
    SEQUENCE_END,
    /** How many channels there are, and in which order. */
    MULTICHANNEL_CONFIG,
    /** Several tracks in one tag. */
    MULTITRACK,
    /** A modifier in front of another packet type. */
    MOD_EX,
    /** The ids 3, 6 and 8 to 15; skipped, never fatal. */
    RESERVED;

    static AudioPacketType of(int id) {
        return switch (id) {
            case 0 -> SEQUENCE_START;
            case 1 -> CODED_FRAMES;
            case 2 -> SEQUENCE_END;
            case 4 -> MULTICHANNEL_CONFIG;
            case 5 -> MULTITRACK;
            case 7 -> MOD_EX;
            default -> RESERVED;
        };
    }
}
