package dev.tilecast.net;

import dev.tilecast.wire.chunk.ChunkWriter;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** What is wrong on purpose with the media messages of a connection themselves. On the event loop. */
final class OutputFaults {
    private static final int SMALL_HEADER = 64;

    private final Map<Integer, Long> shifts = new HashMap<>();
    private boolean chunksShrunk;
    private boolean line;
    private Runnable cut;

    // What others read; one thread writes.
    private volatile long shiftedFrames;
    private volatile long shrunkMessages;

    /** @return whether there is nothing left to do */
    boolean isNone() {
        return shifts.isEmpty() && !chunksShrunk && !line && cut == null;
    }

    void shift(int messageStreamId, long millis) {
        if (millis == 0) {
            shifts.remove(messageStreamId);
        } else {
            shifts.put(messageStreamId, millis);
        }
    }

    void chunksShrunk(boolean shrunk) {
        chunksShrunk = shrunk;
    }

    /** Messages are written in a piece of their own: those that are held up would take other players' memory. */
    void line(boolean faulty) {
        line = faulty;
    }

    /** Cuts the connection off behind half of the next media message. */
    void cutInMessage(Runnable cutOff) {
        cut = cutOff;
    }

    boolean isCutAwaited() {
        return cut != null;
    }

    MessageHeader header(MessageHeader header) {
        Long shift = shifts.get(header.messageStreamId());
        if (shift == null) {
            return header;
        }
        shiftedFrames++;
        return new MessageHeader(
                header.chunkStreamId(),
                (int) (header.timestamp() + shift),
                header.typeId(),
                header.messageStreamId(),
                header.length());
    }

    /** Copies the payload: what happens to this player is not to be seen by those that share it. */
    void write(MessageHeader header, ByteBuffer payload, ChunkWriter writer, MessageOutput output, Channel channel) {
        ByteBuf source = Unpooled.wrappedBuffer(payload);
        ByteBuf message = channel.alloc().buffer(payload.remaining() + SMALL_HEADER);
        try {
            writer.write(header, source, message);
        } finally {
            source.release();
        }
        if (chunksShrunk) {
            shrunkMessages++;
        }
        if (cut == null) {
            output.write(message);
        } else {
            Runnable cutOff = cut;
            cut = null;
            output.write(message.writerIndex(message.readerIndex() + message.readableBytes() / 2));
            cutOff.run();
        }
    }

    /** Any thread. */
    long shiftedFrames() {
        return shiftedFrames;
    }

    /** Any thread. */
    long shrunkMessages() {
        return shrunkMessages;
    }
}
