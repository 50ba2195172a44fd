package dev.tilecast.broadcast;

import dev.tilecast.video.PayloadMemory;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/**
 * A payload in direct memory that has room for a chunk header before it. That header is the same for nearly all players of
 * a broadcast: it is written once, and header and payload leave in one piece, which costs the operating system less than
 * two. Any thread.
 */
public final class SharedPayload {
    /** Bytes before the payload: as many as any header has that is the same for several players. */
    public static final int HEADER_ROOM = 8;

    private final ByteBuffer memory;
    private long header;
    private int headerLength;

    /** @param memory direct: {@link #HEADER_ROOM} bytes, then the payload; nobody else writes there any more */
    public SharedPayload(ByteBuffer memory) {
        this.memory = memory.slice();
    }

    /** A copy of the bytes in memory taken from there. */
    static SharedPayload copyOf(ByteBuffer bytes, PayloadMemory from) {
        ByteBuffer copy = from.take(HEADER_ROOM + bytes.remaining());
        copy.put(HEADER_ROOM, bytes, bytes.position(), bytes.remaining());
        return new SharedPayload(copy);
    }

    /** The payload alone; read-only. */
    public ByteBuffer bytes() {
        return memory.slice(HEADER_ROOM, memory.capacity() - HEADER_ROOM).asReadOnlyBuffer();
    }

    /**
     * The payload behind that header, as a view of its own for one player.
     *
     * @return null where the header is too long or another one stands there already
     */
    public ByteBuf behind(ByteBuf wanted) {
        int length = wanted.readableBytes();
        if (length > HEADER_ROOM) {
            return null;
        }
        long bytes = 0;
        for (int i = 0; i < length; i++) {
            bytes = bytes << Byte.SIZE | wanted.getUnsignedByte(wanted.readerIndex() + i);
        }
        if (!claim(bytes, length)) {
            return null;
        }
        return Unpooled.wrappedBuffer(memory).skipBytes(HEADER_ROOM - length);
    }

    private synchronized boolean claim(long bytes, int length) {
        if (headerLength == 0) {
            header = bytes;
            headerLength = length;
            for (int i = 0; i < length; i++) {
                memory.put(HEADER_ROOM - 1 - i, (byte) (bytes >>> i * Byte.SIZE));
            }
        }
        return headerLength == length && header == bytes;
    }
}
