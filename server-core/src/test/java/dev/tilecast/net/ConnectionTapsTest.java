package dev.tilecast.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tilecast.observe.ConnectionTap;
import dev.tilecast.observe.Side;
import dev.tilecast.wire.chunk.ChunkState;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Those who listen in on a connection, and that none of them stays behind. */
class ConnectionTapsTest {
    private final ConnectionTaps taps = new ConnectionTaps();

    /** Fails once it has heard so many bytes. */
    private static final class CountingTap implements ConnectionTap {
        final List<Integer> heard = new ArrayList<>();
        private final int most;

        CountingTap(int most) {
            this.most = most;
        }

        @Override
        public boolean resume(long nanoTime, ChunkState client, ChunkState server, long missed) {
            return true;
        }

        @Override
        public boolean bytes(long nanoTime, Side from, ByteBuffer bytes) {
            heard.add(bytes.remaining());
            if (heard.size() > most) {
                throw new IllegalStateException("on purpose");
            }
            return true;
        }

        @Override
        public void end(long nanoTime) {
            heard.add(-1);
        }
    }

    private void say(int bytes) {
        taps.bytes(Side.CLIENT, Unpooled.wrappedBuffer(new byte[bytes]));
    }

    @Test
    void oneThatIsClosedDoesNotStayAndTheOtherGoesOn() {
        CountingTap closed = new CountingTap(10);
        CountingTap other = new CountingTap(10);
        taps.add(closed, true);
        taps.add(other, true);
        say(3);
        taps.remove(closed);
        say(4);
        assertEquals(List.of(3), closed.heard);
        assertEquals(List.of(3, 4), other.heard);
        taps.remove(other);
        assertTrue(taps.isEmpty());
    }

    @Test
    void oneThatFailsDoesNotStay() {
        CountingTap failing = new CountingTap(1);
        taps.add(failing, true);
        say(3);
        assertFalse(taps.isEmpty());
        say(4);
        assertTrue(taps.isEmpty());
    }

    @Test
    void nobodyStaysBehindTheEnd() {
        CountingTap tap = new CountingTap(10);
        taps.add(tap, true);
        taps.end();
        assertTrue(taps.isEmpty());
        assertEquals(List.of(-1), tap.heard);
    }
}
