package dev.tilecast.fuzz;

import dev.tilecast.wire.chunk.ChunkException;
import dev.tilecast.wire.chunk.ChunkLimits;
import dev.tilecast.wire.chunk.ChunkReader;
import dev.tilecast.wire.chunk.ChunkSink;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.Arrays;

/** Any bytes as a chunk stream, whole and cut in two at a place that the first byte chooses. */
public final class ChunksFuzz {
    private static final ChunkLimits LIMITS = new ChunkLimits(1 << 16, 1 << 12, 1 << 17, 8);

    private ChunksFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        int cut = Math.min(data.length, 1 + (data[0] & 0xFF));
        Sums whole = read(data, data.length);
        Sums parts = read(data, cut);
        if (whole.sum != parts.sum || whole.refused != parts.refused) {
            throw new AssertionError("cut at " + cut + " the messages differ");
        }
    }

    private static Sums read(byte[] data, int cut) {
        Sums sums = new Sums();
        ByteBuf in = Unpooled.wrappedBuffer(data, 1, data.length - 1);
        int end = in.writerIndex();
        try (ChunkReader reader = new ChunkReader(LIMITS, UnpooledByteBufAllocator.DEFAULT)) {
            reader.read(in.writerIndex(Math.min(end, cut)), sums);
            reader.read(in.writerIndex(end), sums);
        } catch (ChunkException _) {
            sums.refused = true;
        }
        return sums;
    }

    /** Stands for the messages, so that two readings are compared cheaply. */
    private static final class Sums implements ChunkSink {
        long sum;
        boolean refused;

        @Override
        public void message(MessageHeader header, ByteBuf payload) {
            byte[] bytes = new byte[payload.readableBytes()];
            payload.readBytes(bytes);
            payload.release();
            sum = 31 * (31 * sum + header.hashCode()) + Arrays.hashCode(bytes);
        }

        @Override
        public void warning(String description) {
            sum = 31 * sum + description.hashCode();
        }
    }
}
