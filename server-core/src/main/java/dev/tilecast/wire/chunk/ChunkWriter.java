package dev.tilecast.wire.chunk;

import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.function.Consumer;

/**
 * Cuts messages into chunks (RTMP specification, section 5.3), with the shortest header that every client reads alike.
 *
 * <p>Continuations are always fmt 3. Past 0xFFFFFF a message starts with fmt 0 and the absolute time, repeated in each
 * of its chunks, as VLC wants it. A message never starts with fmt 3 behind fmt 0, where readers differ.
 *
 * <p>For one thread; one writer per connection, since headers refer to those before.
 */
public final class ChunkWriter {
    /** The most bytes of a message: its length has three bytes in the header. */
    public static final int MAX_MESSAGE = 0xFFFFFF;

    private final ChunkHeaderWriter headers = new ChunkHeaderWriter();
    private int chunkSize = ChunkReader.DEFAULT_CHUNK_SIZE;

    /** Writes from a sender's first chunk on, in chunks of 128 bytes. */
    public ChunkWriter() {}

    /** {@return the most data bytes of a chunk} */
    public int chunkSize() {
        return chunkSize;
    }

    /** {@return whether a message was written before} */
    public boolean hasWritten() {
        return headers.hasWritten();
    }

    /** {@return what a reader has to know to read what is written from here on} */
    public ChunkState state() {
        return new ChunkState(chunkSize, headers.states(), 0, 0);
    }

    /**
     * To be called once the Set Chunk Size message has been written: it holds for the chunks behind that message.
     *
     * @param size the most data bytes of a chunk
     */
    public void setChunkSize(int size) {
        if (size < 1 || size > ChunkReader.MAX_CHUNK_SIZE) {
            throw new IllegalArgumentException(
                    "chunk size " + size + " is outside of 1 to " + ChunkReader.MAX_CHUNK_SIZE);
        }
        chunkSize = size;
    }

    /**
     * Writes a message by copying what is readable in {@code payload}, whose indexes and references stay as they are.
     *
     * @param header with the payload's length
     * @param payload the message's bytes
     * @param out gets all chunks of the message
     * @throws IllegalArgumentException where the header's length is not the payload's, or above 16,777,215 bytes
     */
    public void write(MessageHeader header, ByteBuf payload, ByteBuf out) {
        check(header, payload);
        int at = payload.readerIndex();
        int end = payload.writerIndex();
        int length = end - at;
        int chunks = Math.max(1, (length + chunkSize - 1) / chunkSize);
        out.ensureWritable(length + chunks * ChunkHeaderWriter.MAX_CONTINUATION + ChunkHeaderWriter.MAX_FIRST);
        headers.writeFirst(header, out);
        int size = Math.min(chunkSize, length);
        out.writeBytes(payload, at, size);
        for (at += size; at < end; at += size) {
            headers.writeContinuation(header, out);
            size = Math.min(chunkSize, end - at);
            out.writeBytes(payload, at, size);
        }
    }

    /**
     * Writes a message without copying its payload: {@code out} gets, in order, buffers to be sent and released, some
     * with headers and some retained slices of {@code payload}, whose indexes and own reference stay as they are.
     *
     * @param header with the payload's length
     * @param payload the message's bytes
     * @param allocator gives the buffers of headers
     * @param out gets each buffer
     * @throws IllegalArgumentException where the header's length is not the payload's, or above 16,777,215 bytes
     */
    public void write(MessageHeader header, ByteBuf payload, ByteBufAllocator allocator, Consumer<ByteBuf> out) {
        check(header, payload);
        int at = payload.readerIndex();
        int end = payload.writerIndex();
        ByteBuf first = allocator.buffer(ChunkHeaderWriter.MAX_FIRST + ChunkHeaderWriter.MAX_CONTINUATION);
        headers.writeFirst(header, first);
        int continuation = first.writerIndex();
        if (end - at <= chunkSize) {
            out.accept(first);
            if (at < end) {
                out.accept(payload.retainedSlice(at, end - at));
            }
            return;
        }
        headers.writeContinuation(header, first);
        int continuationBytes = first.writerIndex() - continuation;
        ByteBuf repeated = first.retainedSlice(continuation, continuationBytes);
        out.accept(first.writerIndex(continuation));
        out.accept(payload.retainedSlice(at, chunkSize));
        for (at += chunkSize; at < end; at += chunkSize) {
            out.accept(repeated.retainedDuplicate());
            out.accept(payload.retainedSlice(at, Math.min(chunkSize, end - at)));
        }
        repeated.release();
    }

    /**
     * Writes only the header of a message that fits into one chunk; its payload is to follow.
     *
     * @param header with the payload's length
     * @param out gets the header
     * @throws IllegalArgumentException where it needs more than one chunk
     */
    public void writeHeader(MessageHeader header, ByteBuf out) {
        if (header.length() > chunkSize) {
            throw new IllegalArgumentException(
                    "a message of " + header.length() + " bytes does not fit into a chunk of " + chunkSize);
        }
        headers.writeFirst(header, out);
    }

    private static void check(MessageHeader header, ByteBuf payload) {
        int length = payload.readableBytes();
        if (header.length() != length || length > MAX_MESSAGE) {
            throw new IllegalArgumentException("header for " + header.length() + " bytes, payload of " + length
                    + "; a message carries at most " + MAX_MESSAGE);
        }
    }
}
