package dev.tilecast.video.screen;

import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;

/** What stands before the blocks of a frame (FLV specification, section E.4.3.1; SWF specification, SCREENVIDEOPACKET). */
record FrameHeader(ScreenVersion version, boolean keyFrame, BlockGrid grid) {
    private static final int KEY_FRAME = 1;
    private static final int INTER_FRAME = 2;
    private static final int HAS_I_FRAME_IMAGE = 0x02;
    private static final int HAS_PALETTE = 0x01;

    /** Bytes before the first block. */
    static int length(ScreenVersion version) {
        return 1 + version.headerLength();
    }

    /** Writes to the payload's beginning and returns the number of bytes. */
    int write(byte[] payload) {
        payload[0] = (byte) ((keyFrame ? KEY_FRAME : INTER_FRAME) << 4 | version.codecId());
        putSizes(payload, 1, grid.blockWidth(), grid.width());
        putSizes(payload, 3, grid.blockHeight(), grid.height());
        // The flags of version 2 stay 0: no I-frame image, no palette.
        return length(version);
    }

    private static void putSizes(byte[] payload, int at, int blockSide, int side) {
        payload[at] = (byte) ((blockSide / 16 - 1) << 4 | side >> 8);
        payload[at + 1] = (byte) side;
    }

    /** @throws VideoException where this is not the beginning of a frame of that version */
    static FrameHeader read(ScreenVersion version, byte[] payload, int size) {
        if (size < length(version)) {
            throw broken("a frame of " + size + " bytes ends within its header");
        }
        int codecId = payload[0] & 0x0F;
        if (codecId != version.codecId()) {
            throw broken("codec id " + codecId + " is not " + version.codecName() + ", which has " + version.codecId());
        }
        int frameType = payload[0] >> 4 & 0x0F;
        if (frameType != KEY_FRAME && frameType != INTER_FRAME) {
            throw broken("frame type " + frameType + " is neither a key frame nor an inter frame");
        }
        int width = shortAt(payload, 1) & 0xFFF;
        int height = shortAt(payload, 3) & 0xFFF;
        if (width == 0 || height == 0) {
            throw broken("the picture's size is " + width + "x" + height);
        }
        if (version == ScreenVersion.TWO && (payload[5] & (HAS_I_FRAME_IMAGE | HAS_PALETTE)) != 0) {
            throw broken(
                    "the frame has a palette of its own or an I-frame image, which only Flash's own encoder writes");
        }
        int blockWidth = 16 * ((shortAt(payload, 1) >> 12) + 1);
        int blockHeight = 16 * ((shortAt(payload, 3) >> 12) + 1);
        return new FrameHeader(version, frameType == KEY_FRAME, new BlockGrid(width, height, blockWidth, blockHeight));
    }

    static int shortAt(byte[] payload, int at) {
        return (payload[at] & 0xFF) << 8 | payload[at + 1] & 0xFF;
    }

    static VideoException broken(String message) {
        return new VideoException(Reason.DECODING_FAILED, message);
    }
}
