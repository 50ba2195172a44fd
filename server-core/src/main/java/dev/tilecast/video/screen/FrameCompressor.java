package dev.tilecast.video.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Compresses the changed blocks of a picture on all workers of a loop and puts them together to a payload. Used by one
 * thread at a time; holds zlib's native memory until it is closed.
 */
final class FrameCompressor implements AutoCloseable {
    private final ScreenVersion version;
    private final ParallelLoop loop;
    private final List<BlockWriter> writers = new ArrayList<>();
    private final int[] changedBlocks;
    private final int[] writerOf;
    private final int[] offsetOf;
    private final int[] lengthOf;

    /** @param mostBlocks of any grid that is to come */
    FrameCompressor(ScreenVersion version, ParallelLoop loop, int zlibLevel, int mostBlocks) {
        this.version = version;
        this.loop = loop;
        changedBlocks = new int[mostBlocks];
        writerOf = new int[mostBlocks];
        offsetOf = new int[mostBlocks];
        lengthOf = new int[mostBlocks];
        for (int i = 0; i < loop.threads(); i++) {
            writers.add(new BlockWriter(version, new BlockCompressor(zlibLevel)));
        }
    }

    /**
     * Makes a payload.
     *
     * @param key the picture of the last key frame, null in a key frame and in version 1
     */
    byte[] compress(PictureCopy picture, PictureCopy key, BlockGrid grid, boolean[] changed, boolean keyFrame) {
        int count = 0;
        for (int block = 0; block < grid.blocks(); block++) {
            lengthOf[block] = 0;
            if (changed[block]) {
                changedBlocks[count++] = block;
            }
        }
        writers.forEach(BlockWriter::reset);
        loop.run(count, (worker, index) -> compressBlock(worker, changedBlocks[index], picture, key, grid));
        return assemble(grid, keyFrame);
    }

    private void compressBlock(int worker, int block, PictureCopy picture, PictureCopy key, BlockGrid grid) {
        BlockWriter writer = writers.get(worker);
        writerOf[block] = worker;
        offsetOf[block] = writer.position();
        writer.write(picture, key, grid, block);
        lengthOf[block] = writer.position() - offsetOf[block];
    }

    private byte[] assemble(BlockGrid grid, boolean keyFrame) {
        int size = 1 + version.headerLength();
        for (int block = 0; block < grid.blocks(); block++) {
            size += 2 + lengthOf[block];
        }
        byte[] payload = new byte[size];
        FrameHeader header = new FrameHeader(version, keyFrame, grid);
        int at = header.write(payload);
        for (int block = 0; block < grid.blocks(); block++) {
            int length = lengthOf[block];
            payload[at++] = (byte) (length >> 8);
            payload[at++] = (byte) length;
            if (length > 0) {
                System.arraycopy(writers.get(writerOf[block]).bodies(), offsetOf[block], payload, at, length);
                at += length;
            }
        }
        return payload;
    }

    @Override
    public void close() {
        writers.forEach(BlockWriter::close);
    }
}
