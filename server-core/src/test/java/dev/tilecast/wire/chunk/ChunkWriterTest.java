package dev.tilecast.wire.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkWriterTest {
    private final ChunkWriter writer = new ChunkWriter();

    private String write(int chunkStreamId, int timestamp, int typeId, int messageStreamId, String payload) {
        ByteBuf bytes = Hex.bytes(payload);
        ByteBuf out = Unpooled.buffer();
        writer.write(MessageHeader.of(chunkStreamId, timestamp, typeId, messageStreamId, bytes), bytes, out);
        return Hex.of(out);
    }

    private static String digits(String digits) {
        return digits.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void example1OfTheSpecificationSection5_3_2_1() {
        String payload = "aa".repeat(32);

        assertEquals(digits("03 0003E8 000020 08 39300000") + payload, write(3, 1000, 8, 12345, payload));
        assertEquals(digits("83 000014") + payload, write(3, 1020, 8, 12345, payload));
        assertEquals(digits("C3") + payload, write(3, 1040, 8, 12345, payload));
        assertEquals(digits("C3") + payload, write(3, 1060, 8, 12345, payload));
    }

    @Test
    void example2OfTheSpecificationSection5_3_2_2() {
        assertEquals(
                digits("04 0003E8 000133 09 3A300000") + "aa".repeat(128) + "c4" + "aa".repeat(128) + "c4"
                        + "aa".repeat(51),
                write(4, 1000, 9, 12346, "aa".repeat(307)));
    }

    @Test
    void anotherLengthOrTypeTakesFmt1() {
        write(4, 0, 9, 1, "aaaa");

        assertEquals(digits("44 000028 000001 09 BB"), write(4, 40, 9, 1, "bb"));
        assertEquals(digits("44 000000 000001 08 CC"), write(4, 40, 8, 1, "cc"));
    }

    @Test
    void anotherMessageStreamTakesFmt0() {
        write(4, 0, 9, 1, "aa");

        assertEquals(digits("04 000000 000001 09 02000000 AA"), write(4, 0, 9, 2, "aa"));
    }

    @Test
    void timeThatGoesBackTakesFmt0() {
        write(4, 100, 9, 1, "aa");

        assertEquals(digits("04 000063 000001 09 01000000 AA"), write(4, 99, 9, 1, "aa"));
    }

    @Test
    void fmt3NeverStartsAMessageBehindFmt0WhereFfmpegAndLibrtmpDiffer() {
        write(4, 0, 9, 1, "aa");

        assertEquals(digits("84 000000 AA"), write(4, 0, 9, 1, "aa"));
        assertEquals(digits("C4 AA"), write(4, 0, 9, 1, "aa"));
    }

    @Test
    void pastFfffffTimeIsAbsoluteAndRepeatedInEachChunkAsVlcWantsIt() {
        write(4, 0xFFFFF0, 9, 1, "aa");

        assertEquals(
                digits("04 FFFFFF 000081 09 01000000 00FFFFFF") + "aa".repeat(128) + digits("C4 00FFFFFF AA"),
                write(4, 0xFFFFFF, 9, 1, "aa".repeat(129)));
        assertEquals(digits("04 FFFFFF 000001 09 01000000 FFFFFFFF AA"), write(4, -1, 9, 1, "aa"));
    }

    @Test
    void behindTheWrapTimeStartsOverWithFmt0() {
        write(4, 0xFFFFFFF0, 9, 1, "aa");

        assertEquals(digits("04 000005 000001 09 01000000 AA"), write(4, 5, 9, 1, "aa"));
    }

    @ParameterizedTest
    @CsvSource({"2, 02", "63, 3f", "64, 0000", "319, 00ff", "320, 010001", "365, 012d01", "65599, 01ffff"})
    void chunkStreamIdsTakeTheFewestBytes(int id, String basicHeader) {
        assertEquals(basicHeader + digits("000000 000001 08 01000000 AA"), write(id, 0, 8, 1, "aa"));
    }

    @Test
    void aMessageOfLengthZeroIsOneHeader() {
        assertEquals(digits("04 000000 000000 09 01000000"), write(4, 0, 9, 1, ""));
    }

    @Test
    void aNewChunkSizeHoldsForTheNextMessage() {
        write(2, 0, 1, 0, "00000002");
        writer.setChunkSize(2);

        assertEquals(digits("04 000000 000003 09 01000000 AAAA C4 AA"), write(4, 0, 9, 1, "aaaaaa"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "0, 129", "16777215, 400", "-1, 128"})
    void withoutCopyingTheBytesAreTheSame(int timestamp, int length) {
        ByteBuf payload = Unpooled.buffer().writeZero(length);
        MessageHeader header = MessageHeader.of(4, timestamp, 9, 1, payload);
        ByteBuf copied = Unpooled.buffer();
        new ChunkWriter().write(header, payload, copied);
        TrackedAllocator allocator = new TrackedAllocator();
        CompositeByteBuf joined = Unpooled.compositeBuffer(64);

        new ChunkWriter().write(header, payload, allocator, part -> joined.addComponent(true, part));

        assertEquals(Hex.of(copied), Hex.of(joined));
        joined.release();
        assertEquals(0, allocator.alive());
        assertEquals(1, payload.refCnt());
    }

    @Test
    void aHeaderForAnotherLengthIsRefused() {
        ByteBuf payload = Hex.bytes("aabb");

        assertThrows(
                IllegalArgumentException.class,
                () -> writer.write(new MessageHeader(4, 0, 9, 1, 3), payload, Unpooled.buffer()));
    }
}
