package dev.tilecast.broadcast;

import java.nio.ByteBuffer;

/**
 * Brings encoded bytes into direct memory, once for all players: from heap memory the operating system would copy them for
 * each. Takes slices of large pieces, which go when their last slice is forgotten. One thread at a time.
 */
final class DirectMemory {
    private static final int FIRST_PIECE_BYTES = 128 << 10;
    private static final int MOST_PIECE_BYTES = 4 << 20;

    /** Grows, since pieces stay until the collector runs, and many a broadcast is over after some frames. */
    private int pieceBytes = FIRST_PIECE_BYTES;

    private ByteBuffer piece = ByteBuffer.allocateDirect(0);

    /** A copy, with room for a chunk header before it. */
    SharedPayload of(ByteBuffer bytes) {
        int size = SharedPayload.HEADER_ROOM + bytes.remaining();
        if (piece.remaining() < size) {
            piece = ByteBuffer.allocateDirect(Math.max(size, pieceBytes));
            pieceBytes = Math.min(2 * pieceBytes, MOST_PIECE_BYTES);
        }
        ByteBuffer slice = piece.slice(piece.position(), size);
        piece.position(piece.position() + size);
        slice.put(SharedPayload.HEADER_ROOM, bytes, bytes.position(), bytes.remaining());
        return new SharedPayload(slice);
    }

    /** Forgets the piece that is not full. */
    void clear() {
        piece = ByteBuffer.allocateDirect(0);
        pieceBytes = FIRST_PIECE_BYTES;
    }
}
