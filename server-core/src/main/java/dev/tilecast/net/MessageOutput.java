package dev.tilecast.net;

import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.session.SessionAction;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.WriteBufferWaterMark;

/** Cuts messages into chunks and writes them to the channel. On the channel's event loop. */
final class MessageOutput {
    private static final int VIDEO_CHUNK_STREAM = 6;
    private static final int SMALL_HEADER = 64;

    private final Channel channel;
    private final MessageEncoder encoder;
    private final ChunkWriter writer = new ChunkWriter();
    private volatile long bytesWritten;

    MessageOutput(Channel channel) {
        this.channel = channel;
        encoder = new MessageEncoder(channel.alloc());
    }

    /** Bytes written so far, those among them that still wait. Any thread. */
    long bytesWritten() {
        return bytesWritten;
    }

    /** Bytes written that the operating system has not taken yet. Any thread. */
    long pendingBytes() {
        WriteBufferWaterMark marks = channel.config().getWriteBufferWaterMark();
        long pending = channel.isWritable()
                ? marks.high() - channel.bytesBeforeUnwritable()
                : marks.low() + channel.bytesBeforeWritable();
        // Between the two calls the state may have changed, and a closed channel has no buffer.
        return channel.isActive() ? Math.clamp(pending, 0, bytesWritten) : 0;
    }

    /** Writes bytes as they are, without a flush. */
    void write(ByteBuf bytes) {
        bytesWritten += bytes.readableBytes();
        channel.write(bytes);
    }

    /** Writes without a flush. */
    void write(SessionAction.Send send) {
        MessageEncoder.Encoded encoded = encoder.encode(send.message());
        ByteBuf payload = encoded.payload();
        try {
            MessageHeader header =
                    MessageHeader.of(send.chunkStreamId(), 0, encoded.typeId(), send.messageStreamId(), payload);
            ByteBuf out = channel.alloc().buffer(payload.readableBytes() + SMALL_HEADER);
            writer.write(header, payload, out);
            write(out);
        } finally {
            payload.release();
        }
        if (send.message() instanceof RtmpMessage.SetChunkSize(int size)) {
            writer.setChunkSize(size);
        }
    }

    /** Writes media without copying it and without a flush. */
    void write(int messageStreamId, QueuedFrame frame) {
        ByteBuf payload = Unpooled.wrappedBuffer(frame.payload().duplicate());
        try {
            MessageHeader header = MessageHeader.of(
                    VIDEO_CHUNK_STREAM, (int) frame.timestamp(), frame.typeId(), messageStreamId, payload);
            writer.write(header, payload, channel.alloc(), this::write);
        } finally {
            payload.release();
        }
    }
}
