package dev.tilecast.video.screen;

/** The format byte of a version 2 block (SWF specification, IMAGEFORMAT). */
final class BlockFormat {
    /** 24-bit colour, all rows, not primed. */
    static final int PLAIN = 0;
    /** Only some rows follow; the others are those of the last key frame. */
    static final int DIFF = 0x04;
    /** The zlib stream goes on behind another block of the same frame. */
    static final int PRIMED_FROM_CURRENT = 0x02;
    /** The zlib stream goes on behind the same block of the last key frame. */
    static final int PRIMED_FROM_KEY = 0x01;

    private static final int COLOUR_DEPTH = 0x18;
    private static final int HYBRID = 0x10;

    private BlockFormat() {}

    /** Whether pixels are 15-bit colours and indexes of a palette of 128. */
    static boolean isHybrid(int format) {
        return (format & COLOUR_DEPTH) == HYBRID;
    }

    static boolean isKnownDepth(int format) {
        return (format & COLOUR_DEPTH) == 0 || isHybrid(format);
    }
}
