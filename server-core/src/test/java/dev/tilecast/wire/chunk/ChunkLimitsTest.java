package dev.tilecast.wire.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.MessageLog;
import org.junit.jupiter.api.Test;

class ChunkLimitsTest {
    private final TrackedAllocator allocator = new TrackedAllocator();
    private final MessageLog log = new MessageLog();

    private ChunkReader reader(ChunkLimits limits) {
        return new ChunkReader(limits, allocator);
    }

    private String refusal(ChunkReader reader, String digits) {
        return assertThrows(ChunkException.class, () -> reader.read(Hex.bytes(digits), log))
                .getMessage();
    }

    @Test
    void theDeclaredLengthOfACommandIsCheckedBeforeAnythingIsBuffered() {
        String reason = refusal(reader(ChunkLimits.defaults()), "03 000000 040001 14 00000000");

        assertEquals("a message of type 20 declares 262145 bytes, above the limit of 262144 (section 5.3.1.2)", reason);
        assertEquals(0, allocator.allocatedBytes());
    }

    @Test
    void mediaMayDeclareMore() {
        ChunkReader reader = reader(ChunkLimits.defaults());
        reader.read(Hex.bytes("03 000000 400000 09 01000000" + "AA".repeat(128)), log);

        assertTrue(refusal(reader, "04 000000 400001 09 01000000").contains("4194305"));
    }

    @Test
    void aDeclaredLengthAllocatesNothingButWhatCame() {
        reader(ChunkLimits.defaults()).read(Hex.bytes("03 000000 400000 09 01000000 AA"), log);

        assertTrue(allocator.allocatedBytes() <= 4096, allocator.allocatedBytes() + " bytes for one");
    }

    @Test
    void aChunkSizeAllocatesNothing() {
        reader(ChunkLimits.defaults())
                .read(Hex.bytes("02 000000 000004 01 00000000 01000000  04 000000 400000 09 01000000 AA"), log);

        assertTrue(allocator.allocatedBytes() <= 4096, allocator.allocatedBytes() + " bytes for one");
    }

    @Test
    void unfinishedMessagesAreBoundedTogether() {
        ChunkReader reader = reader(ChunkLimits.defaults());
        reader.read(Hex.bytes("04 000000 400000 09 01000000 AA"), log);
        reader.read(Hex.bytes("AA".repeat(127)), log);
        reader.read(Hex.bytes("05 000000 400000 09 01000000" + "AA".repeat(128)), log);

        String reason = refusal(reader, "06 000000 000001 09 01000000");

        assertEquals("unfinished messages of 8388609 bytes together, above the limit of 8388608 (section 5.3)", reason);
        assertEquals(0, allocator.alive());
    }

    @Test
    void finishedAndAbortedMessagesNoLongerCount() {
        ChunkReader reader = reader(new ChunkLimits(200, 200, 200, 64));
        for (int i = 0; i < 3; i++) {
            reader.read(Hex.bytes("04 000000 0000C8 09 01000000" + "AA".repeat(128) + "C4" + "AA".repeat(72)), log);
            reader.read(Hex.bytes("05 000000 0000C0 09 01000000" + "AA".repeat(128)), log);
            reader.read(Hex.bytes("02 000000 000004 02 00000000 00000005"), log);
        }

        assertEquals(6, log.entries.size());
    }

    @Test
    void chunkStreamsAreCounted() {
        ChunkReader reader = reader(new ChunkLimits(200, 200, 200, 2));
        reader.read(Hex.bytes("03 000000 000000 08 01000000 04 000000 000000 08 01000000"), log);

        assertEquals(
                "more than 2 chunk streams in use (section 5.3.1.1)", refusal(reader, "05 000000 000000 08 01000000"));
    }
}
