package dev.tilecast.broadcast;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings encoded bytes into direct memory, once for all players: from heap memory the operating system would copy them for
 * each. They lie in large pieces, which are written anew when nobody uses anything in them; where somebody keeps a payload,
 * its piece is the collector's. One thread at a time.
 */
final class DirectMemory {
    private static final int FIRST_PIECE_BYTES = 128 << 10;
    private static final int MOST_PIECE_BYTES = 4 << 20;
    private static final long MOST_UNUSED_BYTES = 32 << 20;

    private final Deque<Piece> unused = new ArrayDeque<>();
    private long unusedBytes;
    private Piece filling = new Piece(0);
    /** Grows, since many a broadcast is over after some frames. */
    private int pieceBytes = FIRST_PIECE_BYTES;

    /** A copy, with room for a chunk header before it; the caller uses it. */
    SharedPayload of(ByteBuffer bytes) {
        int size = SharedPayload.HEADER_ROOM + bytes.remaining();
        if (filling.memory.remaining() < size) {
            Piece next = pieceFor(size);
            filling.release();
            filling = next;
        }
        ByteBuffer slice = filling.take(size);
        slice.put(SharedPayload.HEADER_ROOM, bytes, bytes.position(), bytes.remaining());
        return new SharedPayload(slice, filling);
    }

    private Piece pieceFor(int size) {
        for (Piece piece = pollUnused(); piece != null; piece = pollUnused()) {
            if (piece.memory.capacity() >= size) {
                piece.begin();
                return piece;
            }
        }
        Piece piece = new Piece(Math.max(size, pieceBytes));
        pieceBytes = Math.min(2 * pieceBytes, MOST_PIECE_BYTES);
        return piece;
    }

    private synchronized Piece pollUnused() {
        Piece piece = unused.poll();
        unusedBytes -= piece == null ? 0 : piece.memory.capacity();
        return piece;
    }

    /** Where too much waits for use, the piece is forgotten. */
    private synchronized void offerUnused(Piece piece) {
        int bytes = piece.memory.capacity();
        if (bytes > 0 && unusedBytes + bytes <= MOST_UNUSED_BYTES) {
            unused.add(piece);
            unusedBytes += bytes;
        }
    }

    /** Memory of several payloads side by side. Any thread releases it, one takes. */
    final class Piece {
        private final ByteBuffer memory;
        /** Payloads in use, and whoever fills it. */
        private final AtomicInteger users = new AtomicInteger(1);

        private Piece(int bytes) {
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

        /** One payload is not used any more. */
        void release() {
            if (users.decrementAndGet() == 0) {
                offerUnused(this);
            }
        }
    }
}
