package dev.tilecast.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.wire.Hex;
import dev.tilecast.wire.flv.FlvTag;
import dev.tilecast.wire.message.AggregateMessages.Part;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateMessagesTest {

    @Test
    void theTimeOfAPartIsTheOuterTimePlusItsDistanceFromTheFirst() {
        ByteBuf payload = Hex.bytes("08 000002 000064 00 000000 AF01 0000000D"
                + "09 000001 00008C 00 000000 17 0000000C" + "08 000000 000050 00 000000 0000000B");

        List<Part> parts = AggregateMessages.split(new MessageHeader(6, 5000, 22, 1, payload.readableBytes()), payload);

        assertEquals(
                List.of(
                        new MessageHeader(6, 5000, 8, 1, 2),
                        new MessageHeader(6, 5040, 9, 1, 1),
                        new MessageHeader(6, 4980, 8, 1, 0)),
                parts.stream().map(Part::header).toList());
        assertEquals(
                List.of("af01", "17", ""),
                parts.stream().map(part -> Hex.of(part.payload())).toList());
        parts.forEach(part -> part.payload().release());
        assertEquals(1, payload.refCnt());
    }

    @Test
    void theHighestByteOfATimeComesLastAsInFlv() {
        ByteBuf payload = Unpooled.buffer();
        new FlvTag(9, 0xFFFFFFF0, Hex.bytes("17")).write(payload);
        new FlvTag(9, 0x00000010, Hex.bytes("27")).write(payload);

        List<Part> parts = AggregateMessages.split(new MessageHeader(6, 100, 22, 1, payload.readableBytes()), payload);

        assertEquals(
                List.of(100, 132),
                parts.stream().map(part -> part.header().timestamp()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "08 000002 000064 00 000000 AF01 0000000C, back pointer 12",
        "08 000002 000064 00 000000 AF01 FFFFFFFF, back pointer 4294967295",
        "08 000003 000064 00 000000 AF01 0000000D, a message of 3 bytes where 2 are left",
        "08 FFFFFF 000064 00 000000 AF01 0000000D, a message of 16777215 bytes",
        "08 000002 000064 00 000000 AF01, 'aggregate: 13 bytes left'",
        "16 000000 000064 00 000000 0000000B, aggregate inside of an aggregate",
    })
    void lengthsAndBackPointersAreChecked(String digits, String reason) {
        ByteBuf payload = Hex.bytes(digits);
        MessageHeader header = MessageHeader.of(6, 0, 22, 1, payload);

        MalformedMessageException refusal =
                assertThrows(MalformedMessageException.class, () -> AggregateMessages.split(header, payload));

        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertEquals(1, payload.refCnt());
    }
}
