package dev.tilecast.broadcast;

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

    private final ByteBuf memory;
    private final ByteBuffer payload;
    private long header;
    private int headerLength;

    /** @param memory direct: {@link #HEADER_ROOM} bytes, then the payload; nobody else writes there any more */
    public SharedPayload(ByteBuffer memory) {
        ByteBuffer whole = memory.slice();
        payload = whole.slice(HEADER_ROOM, whole.capacity() - HEADER_ROOM).asReadOnlyBuffer();
        this.memory = Unpooled.wrappedBuffer(whole);
    }

    /** The payload alone; read-only. */
    public ByteBuffer bytes() {
        return payload.duplicate();
    }

    /**
     * Looks for the payload behind that header in {@link #memory()}.
     *
     * @return the header's index; -1 where the header is too long or another one stands there already
     */
    public int behind(ByteBuf wanted) {
        int length = wanted.readableBytes();
        if (length > HEADER_ROOM) {
            return -1;
        }
        long bytes = 0;
        for (int i = 0; i < length; i++) {
            bytes = bytes << Byte.SIZE | wanted.getUnsignedByte(wanted.readerIndex() + i);
        }
        return claim(bytes, length) ? HEADER_ROOM - length : -1;
    }

    /** Header room and payload, direct and shared by all: to be read by index, through a slice of one's own. */
    public ByteBuf memory() {
        return memory;
    }

    private synchronized boolean claim(long bytes, int length) {
        if (headerLength == 0) {
            header = bytes;
            headerLength = length;
            for (int i = 0; i < length; i++) {
                memory.setByte(HEADER_ROOM - 1 - i, (int) (bytes >>> i * Byte.SIZE));
            }
        }
        return headerLength == length && header == bytes;
    }
}
