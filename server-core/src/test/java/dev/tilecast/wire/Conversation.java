package dev.tilecast.wire;

import dev.tilecast.wire.amf.AmfLimits;
import dev.tilecast.wire.chunk.ChunkLimits;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.message.MessageDecoder;
import dev.tilecast.wire.message.MessageHeader;
import dev.tilecast.wire.message.RtmpMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;

/** One direction of a connection behind its handshake, read as it came from the network, decoded as it comes. */
public final class Conversation implements ChunkSink, AutoCloseable {

    /** A message and the hexadecimal digits of its payload. */
    public record Received(MessageHeader header, RtmpMessage message, String payload) {}

    // Heap buffers: the leak detector keeps a stack trace for every touch of direct ones, which takes seconds here.
    private final ChunkReader reader = new ChunkReader(ChunkLimits.defaults(), new UnpooledByteBufAllocator(false));
    private final MessageDecoder decoder = new MessageDecoder(AmfLimits.defaults());
    private final ByteBuf pending = Unpooled.buffer();

    public final List<Received> received = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();

    public void read(byte[] bytes) {
        pending.writeBytes(bytes);
        reader.read(pending, this);
        pending.discardReadBytes();
    }

    /** Bytes that are part of a chunk's header only. */
    public int unread() {
        return pending.readableBytes();
    }

    @Override
    public void message(MessageHeader header, ByteBuf payload) {
        String digits = Hex.of(payload);
        RtmpMessage message = decoder.decode(header, payload);
        received.add(new Received(header, message, digits));
        message.release();
    }

    @Override
    public void warning(String description) {
        warnings.add(description);
    }

    @Override
    public void close() {
        reader.close();
        pending.release();
    }
}
