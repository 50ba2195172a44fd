package dev.tilecast.wire.chunk;

import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.MessageType;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;

/**
 * Assembles messages out of chunks (RTMP specification, section 5.3), one buffer per chunk stream.
 *
 * <p>Set Chunk Size and Abort take effect here, for the very next chunk, and are handed on like all other messages. A
 * message that starts with fmt 3 right behind fmt 0 has the same timestamp: senders differ there (the specification
 * repeats the absolute time as delta, librtmp means "no change"), and this reading never leaps.
 *
 * <p>For one thread. Closing releases unfinished messages.
 */
public final class ChunkReader implements AutoCloseable {
    static final int DEFAULT_CHUNK_SIZE = 128;
    static final int MAX_CHUNK_SIZE = 16 << 20;
    private static final int USUAL_MIN = 128;
    private static final int USUAL_MAX = 65536;
    private static final int FIRST_BUFFER = 4096;

    private final ChunkLimits limits;
    private final ByteBufAllocator allocator;
    private final ChunkStreams streams;
    private final ChunkHeaderReader headers;

    private int chunkSize = DEFAULT_CHUNK_SIZE;
    private long bytesRead;
    private boolean ended;

    /** The stream of the chunk whose data comes next; null between chunks. */
    private ChunkStream current;

    private int chunkMissing;

    /** Declared bytes of all unfinished messages. */
    private long partial;

    /**
     * Reads from a sender's first chunk on.
     *
     * @param limits bounds on what is buffered
     * @param allocator gives the buffers of messages
     */
    public ChunkReader(ChunkLimits limits, ByteBufAllocator allocator) {
        this.limits = limits;
        this.allocator = allocator;
        this.streams = new ChunkStreams(limits.chunkStreams());
        this.headers = new ChunkHeaderReader(streams);
    }

    /**
     * Reads as many chunks as {@code in} holds. A chunk's header that is not yet complete, at most 17 bytes, stays in
     * {@code in} and has to come again with what follows; data is taken as it comes.
     *
     * @param in from its reader index on
     * @param sink gets each message as soon as it is complete
     * @throws ChunkException for malformed input; from then on nothing is taken any more
     */
    public void read(ByteBuf in, ChunkSink sink) {
        while (!ended) {
            int start = in.readerIndex();
            try {
                if (current == null ? !readHeader(in) : !in.isReadable()) {
                    return;
                }
                if (current != null) {
                    readData(in, sink);
                }
            } catch (ChunkException e) {
                close();
                throw e;
            } finally {
                bytesRead += in.readerIndex() - start;
            }
        }
    }

    /**
     * Reads from the middle on.
     *
     * @param limits bounds on what is buffered
     * @param allocator gives the buffers of messages
     * @param state as {@link #state} gave it
     * @throws ChunkException where it goes beyond the limits
     */
    public ChunkReader(ChunkLimits limits, ByteBufAllocator allocator, ChunkState state) {
        this(limits, allocator);
        chunkSize = state.chunkSize();
        for (ChunkState.Stream stream : state.streams()) {
            ChunkStream added = streams.add(stream.id());
            added.restore(stream, allocator);
            partial += added.assembling ? added.length : 0;
        }
        current = state.current() == 0 ? null : streams.find(state.current());
        chunkMissing = state.chunkMissing();
    }

    /** {@return what another reader has to know to read on from here; a copy, that of unfinished messages among it} */
    public ChunkState state() {
        return new ChunkState(chunkSize, streams.states(), current == null ? 0 : current.id, chunkMissing);
    }

    /** {@return the size of the sender's chunks, in bytes} */
    public int chunkSize() {
        return chunkSize;
    }

    /** {@return bytes taken so far} */
    public long bytesRead() {
        return bytesRead;
    }

    /** {@return whether malformed input or {@link #close} ended the reading} */
    public boolean isEnded() {
        return ended;
    }

    @Override
    public void close() {
        ended = true;
        current = null;
        partial = 0;
        streams.dropAll();
    }

    private boolean readHeader(ByteBuf in) {
        ChunkStream stream = headers.read(in);
        if (stream == null) {
            return false;
        }
        if (!stream.assembling) {
            begin(stream);
        }
        current = stream;
        chunkMissing = Math.min(chunkSize, stream.missing());
        return true;
    }

    private void begin(ChunkStream stream) {
        int limit = MessageType.isMedia(stream.typeId) ? limits.mediaMessage() : limits.commandMessage();
        if (stream.length > limit) {
            throw new ChunkException("a message of type " + stream.typeId + " declares " + stream.length
                    + " bytes, above the limit of " + limit + " (section 5.3.1.2)");
        }
        if (partial + stream.length > limits.partialMessages()) {
            throw new ChunkException("unfinished messages of " + (partial + stream.length)
                    + " bytes together, above the limit of " + limits.partialMessages() + " (section 5.3)");
        }
        partial += stream.length;
        stream.assembling = true;
    }

    private void readData(ByteBuf in, ChunkSink sink) {
        ChunkStream stream = current;
        int length = Math.min(chunkMissing, in.readableBytes());
        if (length == stream.length) {
            finish(stream, wholeMessage(in, length), sink);
            return;
        }
        if (length > 0) {
            ByteBuf assembly = stream.assembly;
            if (assembly == null) {
                assembly = allocator.buffer(firstCapacity(stream.length, in.readableBytes()), stream.length);
                stream.assembly = assembly;
            }
            assembly.writeBytes(in, length);
            chunkMissing -= length;
        }
        if (stream.missing() == 0) {
            ByteBuf payload = stream.assembly;
            stream.assembly = null;
            finish(stream, payload, sink);
        } else if (chunkMissing == 0) {
            current = null;
        }
    }

    /** Room for what came and as much again, not for what was declared: memory is given for bytes, not for promises. */
    private static int firstCapacity(int length, int available) {
        return (int) Math.min(length, Math.max(FIRST_BUFFER, 2L * available));
    }

    /** A slice where that pins little memory beside it, else a copy. */
    private ByteBuf wholeMessage(ByteBuf in, int length) {
        if (length == 0) {
            return Unpooled.EMPTY_BUFFER;
        }
        if (length >= in.capacity() / 4) {
            return in.readRetainedSlice(length);
        }
        ByteBuf copy = allocator.buffer(length, length);
        return copy.writeBytes(in, length);
    }

    private void finish(ChunkStream stream, ByteBuf payload, ChunkSink sink) {
        current = null;
        stream.assembling = false;
        partial -= stream.length;
        MessageHeader header =
                new MessageHeader(stream.id, stream.timestamp, stream.typeId, stream.messageStreamId, stream.length);
        try {
            obey(stream.typeId, payload, sink);
        } catch (ChunkException e) {
            payload.release();
            throw e;
        }
        sink.message(header, payload);
    }

    private void obey(int typeId, ByteBuf payload, ChunkSink sink) {
        if (typeId == MessageType.SET_CHUNK_SIZE) {
            setChunkSize(protocolControl(payload, "Set Chunk Size", "5.4.1") & Integer.MAX_VALUE, sink);
        } else if (typeId == MessageType.ABORT) {
            ChunkStream aborted = streams.find(protocolControl(payload, "Abort", "5.4.2"));
            if (aborted != null && aborted.assembling) {
                partial -= aborted.length;
                aborted.drop();
            }
        }
    }

    private static int protocolControl(ByteBuf payload, String what, String section) {
        if (payload.readableBytes() < Integer.BYTES) {
            throw new ChunkException(
                    what + " message of " + payload.readableBytes() + " bytes, 4 are needed (section " + section + ")");
        }
        return payload.getInt(payload.readerIndex());
    }

    private void setChunkSize(int size, ChunkSink sink) {
        if (size < 1 || size > MAX_CHUNK_SIZE) {
            throw new ChunkException(
                    "chunk size " + size + " is outside of 1 to " + MAX_CHUNK_SIZE + " (section 5.4.1)");
        }
        chunkSize = size;
        if (size < USUAL_MIN || size > USUAL_MAX) {
            sink.warning("unusual chunk size " + size + ", outside of " + USUAL_MIN + " to " + USUAL_MAX);
        }
    }
}
