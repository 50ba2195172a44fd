package dev.tilecast.net;

import dev.tilecast.broadcast.QueuedFrame;
import dev.tilecast.observe.Side;
import dev.tilecast.session.SessionAction;
import dev.tilecast.wire.chunk.ChunkState;
import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageEncoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.WriteBufferWaterMark;
import java.util.ArrayList;
import java.util.List;

/** Cuts messages into chunks and writes them to the channel. On the channel's event loop. */
final class MessageOutput {
    private static final int VIDEO_CHUNK_STREAM = 6;
    private static final int SMALL_HEADER = 64;

    private final Channel channel;
    private final MessageEncoder encoder;
    private final ChunkWriter writer = new ChunkWriter();
    private final ByteBuf chunkHeader = Unpooled.buffer(SMALL_HEADER);
    private final List<QueuedFrame> unflushed = new ArrayList<>();

    /** For writes whose failure shows as the end of the channel. */
    private final ChannelPromise unnoticed;

    private volatile long bytesWritten;

    /** Null while nobody listens in. */
    private ConnectionTaps taps;

    MessageOutput(Channel channel) {
        this.channel = channel;
        unnoticed = channel.unsafe().voidPromise();
        encoder = new MessageEncoder(channel.alloc());
    }

    /** @param listening null for nobody */
    void tap(ConnectionTaps listening) {
        taps = listening;
    }

    /** How what is written from here on is to be read. */
    ChunkState chunkState() {
        return writer.state();
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
        if (taps != null) {
            taps.bytes(Side.SERVER, bytes);
        }
        bytesWritten += bytes.readableBytes();
        channel.write(bytes, unnoticed);
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

    /** Writes media without copying it (where it is a direct buffer) and without a flush. */
    void write(int messageStreamId, QueuedFrame frame) {
        MessageHeader header = new MessageHeader(
                VIDEO_CHUNK_STREAM, (int) frame.timestamp(), frame.typeId(), messageStreamId, frame.size());
        if (header.length() <= writer.chunkSize()) {
            writeChunk(header, frame);
        } else {
            ByteBuf payload = Unpooled.wrappedBuffer(frame.payload());
            try {
                writer.write(header, payload, channel.alloc(), this::write);
            } finally {
                payload.release();
            }
        }
        unflushed.add(frame);
    }

    private void writeChunk(MessageHeader header, QueuedFrame frame) {
        chunkHeader.clear();
        writer.writeHeader(header, chunkHeader);
        if (taps != null) {
            taps.bytes(Side.SERVER, Unpooled.wrappedBuffer(chunkHeader, Unpooled.wrappedBuffer(frame.payload())));
        }
        bytesWritten += chunkHeader.readableBytes() + header.length();
        ByteBuf whole = frame.shared() == null ? null : frame.shared().behind(chunkHeader);
        if (whole != null) {
            channel.write(whole, unnoticed);
        } else {
            channel.write(channel.alloc().directBuffer(SMALL_HEADER).writeBytes(chunkHeader), unnoticed);
            channel.write(Unpooled.wrappedBuffer(frame.payload()), unnoticed);
        }
    }

    /** Hands what was written to the operating system; frames are told when it has taken them. */
    void flush() {
        channel.flush();
        if (unflushed.isEmpty()) {
            return;
        }
        if (isAllTaken()) {
            tellWritten(unflushed);
        } else {
            List<QueuedFrame> waiting = List.copyOf(unflushed);
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(behindThem -> {
                if (behindThem.isSuccess()) {
                    tellWritten(waiting);
                }
            });
        }
        unflushed.clear();
    }

    private boolean isAllTaken() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer != null && buffer.isEmpty();
    }

    private static void tellWritten(List<QueuedFrame> frames) {
        long now = System.nanoTime();
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).written(now);
        }
    }
}
