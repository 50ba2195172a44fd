package dev.tilecast.video.screen;

import dev.tilecast.video.VideoException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a payload of screen video 1 or 2 is made of, without decoding it (FLV specification, section E.4.3.1).
 *
 * @param codec its name
 * @param keyFrame whether every block is there, so that a decoder can start with it
 * @param width in pixels
 * @param height in pixels
 * @param blockWidth in pixels; blocks at the right and top edge are cut to the picture
 * @param blockHeight in pixels
 * @param columns blocks from left to right
 * @param blocks row by row from the bottom left to the top right
 */
public record ScreenFrame(
        String codec,
        boolean keyFrame,
        int width,
        int height,
        int blockWidth,
        int blockHeight,
        int columns,
        List<Block> blocks) {

    /**
     * One block.
     *
     * @param x of its left column, in pixels
     * @param y of its bottom row, in pixels from the bottom
     * @param width in pixels, less than the others' at the right edge
     * @param height in pixels, less than the others' at the top edge
     * @param offset of its body in the payload, behind its length field
     * @param length of its body in bytes; 0 where it is as in the frame before
     * @param diff whether only some of its rows are there (version 2)
     * @param primed whether its zlib data needs another block as its dictionary (version 2)
     */
    public record Block(int x, int y, int width, int height, int offset, int length, boolean diff, boolean primed) {
        /** {@return whether the frame says anything about it} */
        public boolean isChanged() {
            return length > 0;
        }
    }

    /**
     * Reads the payload of a video message, whose position and limit stay.
     *
     * @param payload from position to limit
     * @return empty where it is of another codec
     * @throws VideoException where the payload is broken, with the reason
     */
    public static Optional<ScreenFrame> read(ByteBuffer payload) {
        if (!payload.hasRemaining()) {
            return Optional.empty();
        }
        int codecId = payload.get(payload.position()) & 0x0F;
        for (ScreenVersion version : ScreenVersion.values()) {
            if (version.codecId() == codecId) {
                byte[] bytes = new byte[payload.remaining()];
                payload.duplicate().get(bytes);
                return Optional.of(read(version, bytes));
            }
        }
        return Optional.empty();
    }

    private static ScreenFrame read(ScreenVersion version, byte[] payload) {
        FrameHeader header = FrameHeader.read(version, payload, payload.length);
        BlockTable table = BlockTable.read(header, payload, payload.length);
        BlockGrid grid = header.grid();
        List<Block> blocks = new ArrayList<>(grid.blocks());
        for (int block = 0; block < grid.blocks(); block++) {
            int offset = table.offsets()[block];
            int length = table.lengths()[block];
            int format = version == ScreenVersion.TWO && length > 0 ? payload[offset] : BlockFormat.PLAIN;
            blocks.add(new Block(
                    grid.x(block),
                    grid.y(block),
                    grid.widthOf(block),
                    grid.heightOf(block),
                    offset,
                    length,
                    (format & BlockFormat.DIFF) != 0,
                    (format & BlockFormat.PRIMED_FROM_KEY) != 0));
        }
        return new ScreenFrame(
                version.codecName(),
                header.keyFrame(),
                grid.width(),
                grid.height(),
                grid.blockWidth(),
                grid.blockHeight(),
                grid.columns(),
                List.copyOf(blocks));
    }
}
