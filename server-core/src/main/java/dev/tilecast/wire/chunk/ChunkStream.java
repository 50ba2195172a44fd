package dev.tilecast.wire.chunk;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/** What the reader remembers of one chunk stream: the last header, and the message that is being assembled. */
final class ChunkStream {
    final int id;

    /** Of the message, milliseconds mod 2^32. */
    int timestamp;

    /** What a message that starts with fmt 3 adds; 0 behind fmt 0. */
    int delta;

    int length;
    int typeId;
    int messageStreamId;

    /** Whether the last fmt 0, 1 or 2 had an extended timestamp, so that fmt 3 may repeat it. */
    boolean extended;

    int extendedTimestamp;

    /** Whether a message has begun and is not complete. */
    boolean assembling;

    /** The begun message's bytes so far; null while none have come. */
    ByteBuf assembly;

    ChunkStream(int id) {
        this.id = id;
    }

    int missing() {
        return length - (assembly == null ? 0 : assembly.readableBytes());
    }

    ChunkState.Stream state() {
        byte[] assembled = !assembling ? null : assembly == null ? new byte[0] : ByteBufUtil.getBytes(assembly);
        return new ChunkState.Stream(
                id, timestamp, delta, length, typeId, messageStreamId, extended ? extendedTimestamp : null, assembled);
    }

    void restore(ChunkState.Stream state, ByteBufAllocator allocator) {
        timestamp = state.timestamp();
        delta = state.delta();
        length = state.length();
        typeId = state.typeId();
        messageStreamId = state.messageStreamId();
        extended = state.extendedTimestamp() != null;
        extendedTimestamp = extended ? state.extendedTimestamp() : 0;
        byte[] assembled = state.assembled();
        assembling = assembled != null;
        if (assembling && assembled.length > 0) {
            assembly = allocator.buffer(assembled.length, length).writeBytes(assembled);
        }
    }

    void drop() {
        if (assembly != null) {
            assembly.release();
            assembly = null;
        }
        assembling = false;
    }
}
