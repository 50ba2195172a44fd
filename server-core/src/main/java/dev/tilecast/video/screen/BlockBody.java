package dev.tilecast.video.screen;

/**
 * A block of version 2: its format, the rows that it has, and where its zlib data lie in the payload.
 *
 * @param firstRow from the block's bottom
 */
record BlockBody(int format, int firstRow, int rows, int dataOffset, int dataLength) {

    boolean isDiff() {
        return (format & BlockFormat.DIFF) != 0;
    }

    boolean isHybrid() {
        return BlockFormat.isHybrid(format);
    }

    boolean isPrimed() {
        return (format & BlockFormat.PRIMED_FROM_KEY) != 0;
    }

    /** @throws dev.tilecast.video.VideoException where the body contradicts itself or its frame */
    static BlockBody read(FrameHeader header, byte[] payload, int offset, int length, int block) {
        int format = payload[offset];
        int height = header.grid().heightOf(block);
        if (!BlockFormat.isKnownDepth(format)) {
            throw FrameHeader.broken("block " + block + " has the unknown colour depth " + (format >> 3 & 3));
        }
        if ((format & BlockFormat.PRIMED_FROM_CURRENT) != 0) {
            throw FrameHeader.broken(
                    "block " + block + " builds on another of its frame, which only Flash's own encoder writes");
        }
        boolean diff = (format & BlockFormat.DIFF) != 0;
        if (header.keyFrame() && (format & (BlockFormat.DIFF | BlockFormat.PRIMED_FROM_KEY)) != 0) {
            throw FrameHeader.broken("block " + block + " of a key frame builds on another frame");
        }
        if (diff && length < 3) {
            throw FrameHeader.broken("block " + block + " ends before the rows that it has");
        }
        int firstRow = diff ? payload[offset + 1] & 0xFF : 0;
        int rows = diff ? payload[offset + 2] & 0xFF : height;
        if (firstRow + rows > height) {
            throw FrameHeader.broken(
                    "block " + block + " of " + height + " rows has " + rows + " from row " + firstRow + " on");
        }
        int head = diff ? 3 : 1;
        return new BlockBody(format, firstRow, rows, offset + head, length - head);
    }
}
