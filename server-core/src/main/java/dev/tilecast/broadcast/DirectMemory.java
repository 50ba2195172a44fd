package dev.tilecast.broadcast;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings encoded bytes into direct memory, once for all players: from heap memory the operating system would copy them for
 * each. They lie in large pieces, which are written anew when nobody uses anything in them; where somebody keeps a payload,
 * its piece is the collector's. One thread at a time.
 */
final class DirectMemory {
    private static final int FIRST_PIECE_BYTES = 128 << 10;
    private static final int MOST_PIECE_BYTES = 4 << 20;
    private static final int MOST_UNUSED = 8;

    private final Queue<Piece> unused = new ArrayBlockingQueue<>(MOST_UNUSED);
    /** Grows, since the last pieces stay until the collector runs, and many a broadcast is over after some frames. */
    private int pieceBytes = FIRST_PIECE_BYTES;

    private Piece filling = new Piece(unused, 0);

    /** A copy, with room for a chunk header before it; the caller uses it. */
    SharedPayload of(ByteBuffer bytes) {
        int size = SharedPayload.HEADER_ROOM + bytes.remaining();
        if (filling.memory.remaining() < size) {
            filling.release();
            filling = pieceFor(size);
        }
        ByteBuffer slice = filling.take(size);
        slice.put(SharedPayload.HEADER_ROOM, bytes, bytes.position(), bytes.remaining());
        return new SharedPayload(slice, filling);
    }

    private Piece pieceFor(int size) {
        for (Piece piece = unused.poll(); piece != null; piece = unused.poll()) {
            if (piece.memory.capacity() >= size) {
                piece.begin();
                return piece;
            }
        }
        Piece piece = new Piece(unused, Math.max(size, pieceBytes));
        pieceBytes = Math.min(2 * pieceBytes, MOST_PIECE_BYTES);
        return piece;
    }

    /** Memory of several payloads side by side. Any thread releases it, one takes. */
    static final class Piece {
        private final Queue<Piece> unused;
        private final ByteBuffer memory;
        /** Payloads in use, and whoever fills it. */
        private final AtomicInteger users = new AtomicInteger(1);

        private Piece(Queue<Piece> unused, int bytes) {
            this.unused = unused;
            memory = ByteBuffer.allocateDirect(bytes);
        }

        private void begin() {
            memory.clear();
            users.set(1);
        }

        private ByteBuffer take(int size) {
            ByteBuffer slice = memory.slice(memory.position(), size);
            memory.position(memory.position() + size);
            users.incrementAndGet();
            return slice;
        }

        /** One payload is not used any more; where too many pieces wait for use, this one is forgotten. */
        void release() {
            if (users.decrementAndGet() == 0) {
                unused.offer(this);
            }
        }
    }
}
