package dev.tilecast.wire.chunk;

import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;

/** Takes what a {@link ChunkReader} assembled; called in the thread that reads. */
public interface ChunkSink {

    /**
     * One whole message; the sink owns {@code payload} and releases it.
     *
     * @param header what the chunk headers said
     * @param payload all bytes of the message
     */
    void message(MessageHeader header, ByteBuf payload);

    /**
     * Something unusual that does no harm.
     *
     * @param description for people
     */
    void warning(String description);
}
