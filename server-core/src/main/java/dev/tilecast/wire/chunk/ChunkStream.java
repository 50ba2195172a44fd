package dev.tilecast.wire.chunk;

import io.netty.buffer.ByteBuf;

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

    void drop() {
        if (assembly != null) {
            assembly.release();
            assembly = null;
        }
        assembling = false;
    }
}
