package dev.tilecast.video;

import dev.tilecast.video.VideoException.Reason;
import java.nio.ByteBuffer;

/**
 * Memory for payloads: slices of large direct buffers, each of which is freed by the collector once all its slices are gone.
 * A direct buffer per frame would cost a cleaner each, and zeroing; from heap memory the operating system would copy a
 * payload for each of its players. One thread at a time.
 */
public final class PayloadMemory {
    private static final int FIRST_SLAB = 64 << 10;
    private static final int MOST_SLAB = 1 << 20;

    /** Grows, since slabs stay until the collector runs, and many an encoder closes after some frames. */
    private int slabSize = FIRST_SLAB;

    private ByteBuffer slab = ByteBuffer.allocateDirect(0);

    /** Takes no memory before the first payload. */
    public PayloadMemory() {}

    /**
     * {@return a buffer of exactly that many bytes, which nobody else has}
     *
     * @param size in bytes
     * @throws VideoException {@link Reason#OUT_OF_MEMORY} where there is none
     */
    public ByteBuffer take(int size) {
        try {
            if (size > MOST_SLAB / 4) {
                return ByteBuffer.allocateDirect(size);
            }
            if (slab.remaining() < size) {
                slab = ByteBuffer.allocateDirect(Math.max(slabSize, size));
                slabSize = Math.min(2 * slab.capacity(), MOST_SLAB);
            }
        } catch (OutOfMemoryError e) {
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for a frame of " + size + " bytes", e);
        }
        ByteBuffer taken = slab.slice(slab.position(), size);
        slab.position(slab.position() + size);
        return taken;
    }

    /** Forgets the memory that was not taken; it can be used on. */
    public void clear() {
        slab = ByteBuffer.allocateDirect(0);
        slabSize = FIRST_SLAB;
    }
}
