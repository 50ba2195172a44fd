package dev.tilecast.broadcast;

import dev.tilecast.video.VideoData;
import java.nio.ByteBuffer;

/**
 * Brings encoded bytes into direct memory, once for all players: from heap memory the operating system would copy them for
 * each. Takes slices of large pieces, which go when their last slice is forgotten. One thread at a time.
 */
final class DirectMemory {
    private static final int PIECE_BYTES = 4 << 20;

    private ByteBuffer piece = ByteBuffer.allocateDirect(0);

    /** The same data; nothing is copied where it lies in direct memory already. */
    VideoData of(VideoData data) {
        ByteBuffer bytes = data.bytes();
        if (bytes.isDirect()) {
            return data;
        }
        int size = bytes.remaining();
        if (piece.remaining() < size) {
            piece = ByteBuffer.allocateDirect(Math.max(size, PIECE_BYTES));
        }
        ByteBuffer slice = piece.slice(piece.position(), size);
        piece.position(piece.position() + size);
        return new VideoData(slice.put(bytes).flip(), data.keyFrame());
    }

    /** Forgets the piece that is not full. */
    void clear() {
        piece = ByteBuffer.allocateDirect(0);
    }
}
