package dev.tilecast.wire.chunk;

import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;

/** Takes what a {@link ChunkReader} assembled; called in the thread that reads. */
public interface ChunkSink {

    /** One whole message; the sink owns {@code payload} and releases it. */
    void message(MessageHeader header, ByteBuf payload);

    /** Something unusual that does no harm. */
    void warning(String description);
}
