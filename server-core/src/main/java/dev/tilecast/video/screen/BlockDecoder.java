package dev.tilecast.video.screen;

/**
 * Decodes the blocks of frames into a picture. For one thread at a time.
 *
 * <p>Blocks of version 2 may refer to the last key frame, to its pixels and to its compressed data, so that frame's payload
 * is kept.
 */
final class BlockDecoder implements AutoCloseable {
    private final BlockInflater inflater = new BlockInflater();
    private byte[] plain = new byte[0];
    private byte[] second = new byte[0];
    private BlockGrid keyGrid;
    private BlockTable keyTable;
    private byte[] keyPayload;

    /** @throws dev.tilecast.video.VideoException where the data are broken; part of the picture may then be new */
    void decode(FrameHeader header, BlockTable table, byte[] payload, DecodedPicture picture) {
        BlockGrid grid = header.grid();
        int capacity = 3 * Math.min(grid.blockWidth(), grid.width()) * Math.min(grid.blockHeight(), grid.height());
        if (plain.length < capacity) {
            plain = new byte[capacity];
            second = new byte[capacity];
        }
        for (int block = 0; block < grid.blocks(); block++) {
            int length = table.lengths()[block];
            if (length == 0) {
                continue;
            }
            int offset = table.offsets()[block];
            switch (header.version()) {
                case ONE -> decodeRows(payload, offset, length, picture, grid, block);
                case TWO -> decodeFormatted(header, payload, offset, length, picture, block);
            }
        }
        if (header.keyFrame() && header.version() == ScreenVersion.TWO) {
            keyGrid = grid;
            keyTable = table;
            keyPayload = payload.clone();
            picture.keep();
        }
    }

    private void decodeRows(byte[] payload, int offset, int length, DecodedPicture picture, BlockGrid grid, int block) {
        int width = grid.widthOf(block);
        int height = grid.heightOf(block);
        int bytes = width * height * 3;
        requireAll(inflater.inflate(payload, offset, length, plain, bytes), bytes, block);
        picture.put(plain, grid.x(block), grid.y(block), width, height);
    }

    private void decodeFormatted(
            FrameHeader header, byte[] payload, int offset, int length, DecodedPicture picture, int block) {
        BlockGrid grid = header.grid();
        BlockBody body = BlockBody.read(header, payload, offset, length, block);
        int x = grid.x(block);
        int y = grid.y(block);
        int width = grid.widthOf(block);
        if (body.isDiff()) {
            picture.restore(x, y, width, grid.heightOf(block));
        }
        if (body.rows() == 0) {
            return;
        }
        int pixels = width * body.rows();
        int size = inflate(grid, body, payload, pixels * 3, block);
        byte[] bgr = plain;
        if (body.isHybrid()) {
            HybridColours.decode(plain, size, pixels, second);
            bgr = second;
        } else {
            requireAll(size, pixels * 3, block);
        }
        picture.put(bgr, x, y + body.firstRow(), width, body.rows());
    }

    private int inflate(BlockGrid grid, BlockBody body, byte[] payload, int limit, int block) {
        if (!body.isPrimed()) {
            return inflater.inflate(payload, body.dataOffset(), body.dataLength(), plain, limit);
        }
        if (!grid.equals(keyGrid)) {
            throw FrameHeader.broken("block " + block + " builds on a key frame that was cut into other blocks");
        }
        int keyOffset = keyTable.offsets()[block] + 1;
        int keyLength = keyTable.lengths()[block] - 1;
        int dictionary = inflater.inflate(
                keyPayload, keyOffset, keyLength, second, grid.widthOf(block) * grid.heightOf(block) * 3);
        return inflater.inflatePrimed(second, dictionary, payload, body.dataOffset(), body.dataLength(), plain, limit);
    }

    private static void requireAll(int size, int expected, int block) {
        if (size < expected) {
            throw FrameHeader.broken("block " + block + " has " + size + " of its " + expected + " bytes");
        }
    }

    @Override
    public void close() {
        inflater.close();
    }
}
