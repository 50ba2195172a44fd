package dev.tilecast.wire.chunk;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;

/** Hands out plain heap buffers and knows which of them are still in use, and how much they hold. */
final class TrackedAllocator extends AbstractByteBufAllocator {
    private final List<ByteBuf> buffers = new ArrayList<>();

    @Override
    protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
        ByteBuf buffer = UnpooledByteBufAllocator.DEFAULT.heapBuffer(initialCapacity, maxCapacity);
        buffers.add(buffer);
        return buffer;
    }

    @Override
    protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
        return newHeapBuffer(initialCapacity, maxCapacity);
    }

    @Override
    public boolean isDirectBufferPooled() {
        return false;
    }

    long alive() {
        return buffers.stream().filter(buffer -> buffer.refCnt() > 0).count();
    }

    long allocatedBytes() {
        return buffers.stream()
                .filter(buffer -> buffer.refCnt() > 0)
                .mapToLong(ByteBuf::capacity)
                .sum();
    }
}
