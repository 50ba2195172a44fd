package dev.tilecast.video.screen;

/** Writes the bodies of blocks: in version 2 the format and the rows that changed, then the pixels. For one thread at a time. */
final class BlockWriter implements AutoCloseable {
    private final ScreenVersion version;
    private final BlockCompressor compressor;
    private final byte[] bgr = new byte[EncoderSettings.LARGEST_BLOCK_PIXELS * 3];
    private final byte[] keyBgr;

    BlockWriter(ScreenVersion version, BlockCompressor compressor) {
        this.version = version;
        this.compressor = compressor;
        keyBgr = new byte[version == ScreenVersion.TWO ? bgr.length : 0];
    }

    void reset() {
        compressor.reset();
    }

    int position() {
        return compressor.position();
    }

    byte[] bodies() {
        return compressor.bodies();
    }

    /** @param key the picture of the last key frame, null in a key frame and in version 1 */
    void write(PictureCopy picture, PictureCopy key, BlockGrid grid, int block) {
        compressor.beginBody();
        int start = compressor.position();
        int x = grid.x(block);
        int y = grid.y(block);
        int width = grid.widthOf(block);
        int height = grid.heightOf(block);
        if (key != null) {
            writeAgainstKey(picture, key, x, y, width, height);
            return;
        }
        if (version == ScreenVersion.TWO) {
            compressor.put(BlockFormat.PLAIN);
        }
        int length = picture.writeBgr(x, y, width, height, bgr);
        compressor.putCompressed(bgr, length, roomBehind(start));
    }

    private void writeAgainstKey(PictureCopy picture, PictureCopy key, int x, int y, int width, int height) {
        int first = 0;
        while (first < height && !picture.differs(key, x, y + first, width)) {
            first++;
        }
        int end = height;
        while (end > first && !picture.differs(key, x, y + end - 1, width)) {
            end--;
        }
        int start = compressor.position();
        int format = end - first < height ? BlockFormat.DIFF : BlockFormat.PLAIN;
        compressor.put(format);
        if (format == BlockFormat.DIFF) {
            // Where no row differs the block is what it was in the key frame again.
            compressor.put(first == end ? 0 : first);
            compressor.put(end - first);
        }
        if (first < end) {
            int length = picture.writeBgr(x, y + first, width, end - first, bgr);
            int keyLength = key.writeBgr(x, y, width, height, keyBgr);
            boolean primed = isAlike(bgr, keyBgr, first * width * 3, length)
                    && compressor.putPrimed(keyBgr, keyLength, bgr, length, roomBehind(start));
            if (primed) {
                compressor.set(start, format | BlockFormat.PRIMED_FROM_KEY);
            } else {
                compressor.putCompressed(bgr, length, roomBehind(start));
            }
        }
    }

    /**
     * Whether a quarter of the bytes is as in the key frame. Priming costs half as much time again, and saves little where
     * the block shows something else by now.
     */
    private static boolean isAlike(byte[] plain, byte[] key, int keyOffset, int length) {
        int same = 0;
        for (int i = 0; i < length; i++) {
            same += plain[i] == key[keyOffset + i] ? 1 : 0;
        }
        return same >= length / 4;
    }

    private int roomBehind(int start) {
        return ScreenVersion.LARGEST_BLOCK_BODY - (compressor.position() - start);
    }

    @Override
    public void close() {
        compressor.close();
    }
}
