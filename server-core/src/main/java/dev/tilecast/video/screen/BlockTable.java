package dev.tilecast.video.screen;

/** Where each block's body lies in a payload. Reading it checks all lengths, before any memory is spent on the picture. */
record BlockTable(int[] offsets, int[] lengths) {

    /** @throws dev.tilecast.video.VideoException where the payload ends before the last block does */
    static BlockTable read(FrameHeader header, byte[] payload, int size) {
        int count = header.grid().blocks();
        int at = FrameHeader.length(header.version());
        if (size - at < 2 * count) {
            throw FrameHeader.broken("a frame of " + size + " bytes cannot hold " + count + " blocks");
        }
        int[] offsets = new int[count];
        int[] lengths = new int[count];
        for (int block = 0; block < count; block++) {
            int length = size - at < 2 ? Integer.MAX_VALUE : FrameHeader.shortAt(payload, at);
            if (length > size - at - 2) {
                throw FrameHeader.broken("the frame ends within block " + block + " of " + count);
            }
            if (length == 0 && header.keyFrame()) {
                throw FrameHeader.broken("a key frame lacks block " + block);
            }
            offsets[block] = at + 2;
            lengths[block] = length;
            at += 2 + length;
        }
        return new BlockTable(offsets, lengths);
    }
}
