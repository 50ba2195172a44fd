package dev.tilecast.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SharedPayloadTest {
    private final SharedPayload payload = new DirectMemory().of(ByteBuffer.wrap(new byte[] {0x0A, 0x0B, 0x0C}));

    private static ByteBuf hex(String header) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(header));
    }

    private String behind(String header) {
        int from = payload.behind(hex(header));
        return ByteBufUtil.hexDump(payload.memory(), from, payload.memory().writerIndex() - from);
    }

    @Test
    void playersWithTheSameHeaderGetTheSameBytes() {
        assertEquals("46000021000003090a0b0c", behind("4600002100000309"));
        assertEquals("46000021000003090a0b0c", behind("4600002100000309"));
    }

    @Test
    void aShorterHeaderStandsDirectlyBeforeThePayload() {
        assertEquals("c60a0b0c", behind("c6"));
    }

    @Test
    void aPlayerWithAnotherHeaderGetsNone() {
        assertEquals(0, payload.behind(hex("4600002100000309")));
        assertEquals(-1, payload.behind(hex("4600002200000309")));
        assertEquals(-1, payload.behind(hex("c6")));
        assertEquals(-1, payload.behind(hex("060000000000030901000000")));
        assertEquals(ByteBuffer.wrap(new byte[] {0x0A, 0x0B, 0x0C}), payload.bytes());
    }
}
