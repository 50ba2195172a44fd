package dev.tilecast.broadcast;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A payload in direct memory that has room for a chunk header before it. That header is the same for nearly all players of
 * a broadcast: it is written once, and header and payload leave in one piece, which costs the operating system less than
 * two. Any thread.
 *
 * <p>Who makes it uses it, until {@link #release}. When nobody does any more, its memory is written anew, unless somebody
 * said {@link #keep}. Who forgets to release it leaves its memory to the collector.
 */
public final class SharedPayload {
    /** Bytes before the payload: as many as any header has that is the same for several players. */
    public static final int HEADER_ROOM = 8;

    private final ByteBuf memory;
    private final ByteBuffer payload;
    private final DirectMemory.Piece piece;
    private final AtomicInteger users = new AtomicInteger(1);
    private final AtomicBoolean kept = new AtomicBoolean();
    /** That stands before the payload; null as long as none does. */
    private volatile Header header;

    private record Header(long bytes, int length) {}

    /**
     * A payload that its maker uses, and nobody else yet.
     *
     * @param memory direct: {@link #HEADER_ROOM} bytes, then the payload; nobody else writes there any more
     */
    public SharedPayload(ByteBuffer memory) {
        this(memory, null);
    }

    /** @param piece that the memory lies in; null where it is never written anew */
    SharedPayload(ByteBuffer memory, DirectMemory.Piece piece) {
        ByteBuffer whole = memory.slice();
        payload = whole.slice(HEADER_ROOM, whole.capacity() - HEADER_ROOM).asReadOnlyBuffer();
        this.memory = Unpooled.wrappedBuffer(whole);
        this.piece = piece;
    }

    /** One more uses it. Only while somebody does. */
    public void retain() {
        if (users.getAndIncrement() <= 0) {
            throw unused();
        }
    }

    /** One uses it no more, who does not touch its bytes from now on. */
    public void release() {
        int left = users.decrementAndGet();
        if (left < 0) {
            throw unused();
        }
        if (left == 0 && piece != null) {
            piece.release();
        }
    }

    private static IllegalStateException unused() {
        return new IllegalStateException("nobody uses this payload any more; its memory may hold another");
    }

    /** Its bytes stay as they are for as long as somebody refers to them. Only while somebody uses it. */
    public void keep() {
        if (!kept.get() && kept.compareAndSet(false, true)) {
            retain();
        }
    }

    /** Whether anybody uses it. */
    boolean isUsed() {
        return users.get() > 0;
    }

    /** {@return the payload alone; read-only} */
    public ByteBuffer bytes() {
        return payload.duplicate();
    }

    /** {@return the same, one for all: nobody moves its position or limit, who reads it takes a duplicate} */
    public ByteBuffer sharedBytes() {
        return payload;
    }

    /**
     * Looks for the payload behind that header in {@link #memory()}.
     *
     * @param wanted a chunk header, which stays as it is
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

    /**
     * {@return header room and payload, direct and shared by all: to be read by index, through a slice of one's own}
     * Its reference count says nothing about its use: who reads it retains this payload.
     */
    public ByteBuf memory() {
        return memory;
    }

    /** Players of several threads come at once: they wait for one another only at the first. */
    private boolean claim(long bytes, int length) {
        Header there = header;
        if (there == null) {
            there = claimFirst(new Header(bytes, length));
        }
        return there.length == length && there.bytes == bytes;
    }

    private synchronized Header claimFirst(Header wanted) {
        if (header == null) {
            for (int i = 0; i < wanted.length; i++) {
                memory.setByte(HEADER_ROOM - 1 - i, (int) (wanted.bytes >>> i * Byte.SIZE));
            }
            header = wanted;
        }
        return header;
    }
}
