package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tilecast.video.PayloadMemory;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SharedPayloadTest {
    private final SharedPayload payload =
            SharedPayload.copyOf(ByteBuffer.wrap(new byte[] {0x0A, 0x0B, 0x0C}), new PayloadMemory());

    private static ByteBuf hex(String header) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(header));
    }

    @Test
    void playersWithTheSameHeaderGetTheSameBytesEachWithAPositionOfItsOwn() {
        ByteBuf one = payload.behind(hex("4600002100000309"));
        ByteBuf other = payload.behind(hex("4600002100000309"));
        assertEquals("46000021000003090a0b0c", ByteBufUtil.hexDump(one));
        one.skipBytes(5);
        assertEquals("46000021000003090a0b0c", ByteBufUtil.hexDump(other));
        assertEquals(one.memoryAddress(), other.memoryAddress());
    }

    @Test
    void aShorterHeaderStandsDirectlyBeforeThePayload() {
        assertEquals("c60a0b0c", ByteBufUtil.hexDump(payload.behind(hex("c6"))));
    }

    @Test
    void aPlayerWithAnotherHeaderGetsNone() {
        payload.behind(hex("4600002100000309"));
        assertNull(payload.behind(hex("4600002200000309")));
        assertNull(payload.behind(hex("c6")));
        assertNull(payload.behind(hex("060000000000030901000000")));
        assertEquals(ByteBuffer.wrap(new byte[] {0x0A, 0x0B, 0x0C}), payload.bytes());
    }
}
