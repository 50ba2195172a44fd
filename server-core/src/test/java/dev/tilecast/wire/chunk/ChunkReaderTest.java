package dev.tilecast.wire.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.MessageLog;
import dev.tilecast.wire.message.MessageHeader;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTest {
    private final ChunkReader reader = new ChunkReader(ChunkLimits.defaults(), UnpooledByteBufAllocator.DEFAULT);
    private final MessageLog log = new MessageLog();

    @AfterEach
    void close() {
        reader.close();
    }

    private void read(String digits) {
        reader.read(Hex.bytes(digits), log);
    }

    private String refusal(String digits) {
        return assertThrows(ChunkException.class, () -> read(digits)).getMessage();
    }

    @Test
    void example1OfTheSpecificationSection5_3_2_1() {
        read("03 0003E8 000020 08 39300000" + "AA".repeat(32));
        read("83 000014" + "BB".repeat(32));
        read("C3" + "CC".repeat(32));
        read("C3" + "DD".repeat(32));

        assertEquals(
                List.of(
                        new MessageHeader(3, 1000, 8, 12345, 32),
                        new MessageHeader(3, 1020, 8, 12345, 32),
                        new MessageHeader(3, 1040, 8, 12345, 32),
                        new MessageHeader(3, 1060, 8, 12345, 32)),
                log.headers());
        assertEquals("dd".repeat(32), log.payloads().getLast());
    }

    @Test
    void example2OfTheSpecificationSection5_3_2_2() {
        read("04 0003E8 000133 09 3A300000" + "AA".repeat(128) + "C4" + "BB".repeat(128) + "C4" + "CC".repeat(51));

        assertEquals(List.of(new MessageHeader(4, 1000, 9, 12346, 307)), log.headers());
        assertEquals(
                "aa".repeat(128) + "bb".repeat(128) + "cc".repeat(51),
                log.payloads().getFirst());
    }

    @ParameterizedTest
    @CsvSource({"02, 2", "3F, 63", "0000, 64", "00FF, 319", "010000, 64", "012D01, 365", "01FFFF, 65599"})
    void chunkStreamIdsTakeOneTwoOrThreeBytes(String basicHeader, int id) {
        read(basicHeader + "000000 000001 08 01000000 AA");

        assertEquals(new MessageHeader(id, 0, 8, 1, 1), log.headers().getFirst());
    }

    @Test
    void theMessageStreamIdIsLittleEndian() {
        read("03 000000 000001 08 01020304 AA");

        assertEquals(0x04030201, log.headers().getFirst().messageStreamId());
    }

    @Test
    void chunksOfSeveralStreamsInterleave() {
        read("04 000000 000084 09 01000000" + "A1".repeat(128));
        read("05 000000 000084 08 01000000" + "B1".repeat(128));
        read("C4 A2A2A2A2 C5 B2B2B2B2");

        assertEquals(List.of("a1".repeat(128) + "a2a2a2a2", "b1".repeat(128) + "b2b2b2b2"), log.payloads());
    }

    @Test
    void aFreshChunkStreamMayStartWithFmt1AsThePingOfLibrtmpDoes() {
        read("42 000000 000006 04 000600001234");

        assertEquals(List.of(new MessageHeader(2, 0, 4, 0, 6)), log.headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"85 000000 AA", "C5 AA"})
    void aFreshChunkStreamMustNotStartWithFmt2Or3(String chunk) {
        assertTrue(refusal(chunk).contains("chunk stream 5 starts with fmt"));
    }

    @Test
    void fmt3ThatStartsAMessageAddsTheLastDelta() {
        read("03 000064 000001 08 01000000 AA  83 00000A BB  C3 CC  43 000014 000001 08 DD  C3 EE");

        assertEquals(List.of(100, 110, 120, 140, 160), log.timestamps());
    }

    @Test
    void fmt3BehindFmt0KeepsTheTimestampAsLibrtmpMeansIt() {
        read("03 000064 000001 08 01000000 AA  C3 BB  C3 CC");

        assertEquals(List.of(100, 100, 100), log.timestamps());
    }

    @Test
    void fmt3ThatContinuesAMessageAddsNothing() {
        read("03 000064 000001 08 01000000 AA");
        read("43 00000A 000101 09" + "BB".repeat(128) + "C3" + "BB".repeat(128) + "C3 BB");

        assertEquals(List.of(100, 110), log.timestamps());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04 000000 000084 09 01000000", // fmt 0
                "44 000000 000085 09", // another length
                "44 000000 000084 08", // another type
            })
    void aMessageMustNotChangeInItsMiddleAsInCve2016_10191(String header) {
        read("04 000000 000084 09 01000000" + "A1".repeat(128));

        assertTrue(refusal(header + "A2A2A2A2").contains("chunk stream 4"));
        assertEquals(List.of(), log.entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"44 000005 000084 09", "84 000005"})
    void aHeaderThatRepeatsWhatIsKnownContinuesTheMessage(String header) {
        read("04 000064 000084 09 01000000" + "A1".repeat(128) + header + "A2A2A2A2");

        assertEquals(List.of(new MessageHeader(4, 100, 9, 1, 132)), log.headers());
    }

    @Test
    void anExtendedTimestampIsRepeatedOnEachFmt3OfTheMessageAsVlcDoes() {
        read("04 FFFFFF 000084 09 01000000 01000000" + "A1".repeat(128) + "C4 01000000 A2A2A2A2");

        assertEquals(List.of(0x01000000), log.timestamps());
        assertEquals("a1".repeat(128) + "a2a2a2a2", log.payloads().getFirst());
    }

    @Test
    void anExtendedTimestampMayBeLeftOutOnFmt3() {
        read("04 FFFFFF 000084 09 01000000 01000000" + "A1".repeat(128) + "C4 A2A2A2A2");

        assertEquals("a1".repeat(128) + "a2a2a2a2", log.payloads().getFirst());
    }

    @Test
    void dataThatCannotBeTheExtendedTimestampIsNotWaitedFor() {
        read("04 FFFFFF 000082 09 01000000 01000000" + "A1".repeat(128) + "C4 01A2");

        assertEquals("a1".repeat(128) + "01a2", log.payloads().getFirst());
    }

    @Test
    void anExtendedDeltaIsAddedMod2To32() {
        read("03 000064 000001 08 01000000 AA  83 FFFFFF FFFFFFFF BB");

        assertEquals(List.of(100, 99), log.timestamps());
    }

    @Test
    void timeAbove2To31IsATimestampLikeAnyOther() {
        read("03 FFFFFF 000001 08 01000000 FFFFFFFE AA  83 000004 BB");

        assertEquals(List.of(0xFFFFFFFE, 2), log.timestamps());
    }

    @Test
    void setChunkSizeHoldsForTheVeryNextChunk() {
        read("04 000000 000086 09 01000000" + "A1".repeat(128));
        read("02 000000 000004 01 00000000 00000002");
        read("C4 A2A2 C4 A2A2 C4 A2A2");

        assertEquals(2, reader.chunkSize());
        assertEquals("a1".repeat(128) + "a2".repeat(6), log.payloads().getLast());
        assertEquals(1, log.headers().getFirst().typeId());
    }

    @Test
    void theTopBitOfAChunkSizeIsMasked() {
        read("02 000000 000004 01 00000000 80001000");

        assertEquals(4096, reader.chunkSize());
        assertEquals(List.of(), log.warnings);
    }

    @ParameterizedTest
    @CsvSource({"00000001, 1", "0000007F, 127", "00010001, 65537", "01000000, 16777216"})
    void unusualChunkSizesAreTakenWithAWarning(String digits, int size) {
        read("02 000000 000004 01 00000000" + digits);

        assertEquals(size, reader.chunkSize());
        assertEquals(List.of("unusual chunk size " + size + ", outside of 128 to 65536"), log.warnings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "80000000", "01000001", "7FFFFFFF"})
    void chunkSizesOutsideOf1To16MiBAreRefused(String digits) {
        assertTrue(refusal("02 000000 000004 01 00000000" + digits).contains("outside of 1 to 16777216"));
    }

    @Test
    void abortDropsOnlyThatChunkStreamsMessage() {
        read("04 000000 000084 09 01000000" + "A1".repeat(128));
        read("05 000000 000084 08 01000000" + "B1".repeat(128));
        read("02 000000 000004 02 00000000 00000004");
        read("C5 B2B2B2B2");
        read("04 000000 000001 09 01000000 A3");

        assertEquals(List.of("00000004", "b1".repeat(128) + "b2b2b2b2", "a3"), log.payloads());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000007", "FFFFFFFF"})
    void abortOfAChunkStreamWithoutAMessageDoesNothing(String id) {
        read("02 000000 000004 02 00000000" + id + "03 000000 000001 08 01000000 AA");

        assertEquals(2, log.entries.size());
    }

    @Test
    void shortProtocolControlMessagesAreRefused() {
        assertTrue(refusal("02 000000 000003 01 00000000 000010").contains("Set Chunk Size message of 3 bytes"));
    }

    @Test
    void messagesOfLengthZeroAreLegal() {
        read("03 000000 000000 08 01000000 03 000001 000000 08 01000000");

        assertEquals(List.of("", ""), log.payloads());
    }

    @Test
    void anIncompleteHeaderStaysInTheInput() {
        ByteBuf in = Hex.bytes("03 000064 000001 08 010000");

        reader.read(in, log);

        assertEquals(11, in.readableBytes());
        assertEquals(0, reader.bytesRead());
    }

    @Test
    void bytesReadCountsWhatWasTaken() {
        read("03 000064 000001 08 01000000 AA");

        assertEquals(13, reader.bytesRead());
    }

    @Test
    void behindMalformedInputNothingIsTaken() {
        refusal("C5");
        ByteBuf in = Hex.bytes("03 000064 000001 08 01000000 AA");

        reader.read(in, log);

        assertTrue(reader.isEnded());
        assertEquals(13, in.readableBytes());
        assertEquals(List.of(), log.entries);
    }

    @Test
    void closingReleasesUnfinishedMessages() {
        TrackedAllocator allocator = new TrackedAllocator();
        ChunkReader tracked = new ChunkReader(ChunkLimits.defaults(), allocator);
        tracked.read(Hex.bytes("04 000000 000084 09 01000000" + "A1".repeat(128)), log);
        assertEquals(1, allocator.alive());

        tracked.close();

        assertEquals(0, allocator.alive());
    }

    @Test
    void aWholeMessageInOneChunkIsHandedOnWithoutACopy() {
        ByteBuf in = Unpooled.buffer();
        in.writeBytes(Hex.bytes("03 000000 000040 08 01000000" + "AA".repeat(64)));
        reader.read(in, new ChunkSink() {
            @Override
            public void message(MessageHeader header, ByteBuf payload) {
                assertEquals(2, in.refCnt());
                payload.release();
            }

            @Override
            public void warning(String description) {}
        });

        assertEquals(1, in.refCnt());
    }
}
