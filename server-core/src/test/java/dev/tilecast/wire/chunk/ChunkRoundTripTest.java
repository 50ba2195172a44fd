package dev.tilecast.wire.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.MessageLog;
import dev.tilecast.wire.MessageLog.Entry;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChunkRoundTripTest {

    @Provide
    Arbitrary<List<MessageHeader>> headers() {
        Arbitrary<Integer> chunkStreams = Arbitraries.of(3, 4, 63, 64, 319, 320, 65599);
        Arbitrary<Integer> timestamps = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3).map(i -> i * 40),
                Arbitraries.integers().between(0xFFFFF0, 0x100000F),
                Arbitraries.integers());
        Arbitrary<Integer> types = Arbitraries.of(8, 9, 18, 20);
        Arbitrary<Integer> messageStreams = Arbitraries.of(0, 1, 0x01020304);
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 5000));
        return Combinators.combine(chunkStreams, timestamps, types, messageStreams, lengths)
                .as(MessageHeader::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void whatIsWrittenIsReadBackHoweverItIsCut(
            @ForAll("headers") List<MessageHeader> headers,
            @ForAll @IntRange(min = 1, max = 300) int chunkSize,
            @ForAll @IntRange(min = 1, max = 200) int fragment) {
        ByteBuf wire = Unpooled.buffer();
        ChunkWriter writer = new ChunkWriter();
        ByteBuf size = Unpooled.buffer().writeInt(chunkSize);
        writer.write(MessageHeader.of(2, 0, 1, 0, size), size, wire);
        writer.setChunkSize(chunkSize);
        List<Entry> sent = new ArrayList<>();
        for (MessageHeader header : headers) {
            ByteBuf payload = payload(header.length(), sent.size());
            sent.add(new Entry(header, Hex.of(payload)));
            writer.write(header, payload, wire);
        }
        TrackedAllocator allocator = new TrackedAllocator();
        MessageLog log = new MessageLog();

        try (ChunkReader reader = new ChunkReader(ChunkLimits.defaults(), allocator)) {
            readInFragments(reader, wire, fragment, log);

            assertEquals(sent, log.entries.subList(1, log.entries.size()));
            assertEquals(wire.writerIndex(), reader.bytesRead());
        }
        assertEquals(0, allocator.alive());
    }

    /** Bytes that differ from place to place, some of them like the timestamps in use. */
    private static ByteBuf payload(int length, int seed) {
        ByteBuf payload = Unpooled.buffer(Math.max(1, length));
        for (int i = 0; i < length; i++) {
            payload.writeByte(i % 3 == 0 ? 0xFF : i * 31 + seed);
        }
        return payload;
    }

    private static void readInFragments(ChunkReader reader, ByteBuf wire, int fragment, MessageLog log) {
        ByteBuf pending = Unpooled.buffer();
        while (wire.isReadable()) {
            pending.writeBytes(wire, Math.min(fragment, wire.readableBytes()));
            reader.read(pending, log);
            pending.discardReadBytes();
        }
    }
}
