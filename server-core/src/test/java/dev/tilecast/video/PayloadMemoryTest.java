package dev.tilecast.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PayloadMemoryTest {

    @Property(tries = 50)
    void nobodySharesABufferWithAnother(@ForAll @Size(max = 30) List<@IntRange(max = 400_000) Integer> sizes) {
        PayloadMemory memory = new PayloadMemory();
        List<ByteBuffer> taken = new ArrayList<>();
        for (int size : sizes) {
            ByteBuffer buffer = memory.take(size);
            assertTrue(buffer.isDirect());
            assertEquals(size, buffer.remaining());
            fill(buffer, taken.size());
            taken.add(buffer);
        }
        for (int i = 0; i < taken.size(); i++) {
            ByteBuffer buffer = taken.get(i);
            if (buffer.capacity() > 0) {
                assertEquals(i, buffer.get(0));
                assertEquals(i, buffer.get(buffer.capacity() - 1));
            }
        }
    }

    private static void fill(ByteBuffer buffer, int value) {
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, (byte) value);
        }
    }
}
