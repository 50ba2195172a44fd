package dev.tilecast.gpu.color;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Pixels of three or four 16-bit channels whose gamma is the display's: rounded to {@link DisplayLevels#DEPTH} bits. */
final class WordRun implements PackedRun {
    private static final ValueLayout.OfLong PIXEL = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BYTES_OF_THREE = 6;

    private final int channels;
    private byte[] bytes = new byte[0];
    private long[] wide = new long[0];

    WordRun(int channels) {
        this.channels = channels;
    }

    @Override
    public int depth() {
        return DisplayLevels.DEPTH;
    }

    @Override
    public void read(MemorySegment tile, long offset, int pixels, int[] packed, int at) {
        if (wide.length < pixels) {
            wide = new long[pixels];
            // Two bytes more, which the last pixel's long value takes and nobody looks at.
            bytes = new byte[pixels * BYTES_OF_THREE + 2];
        }
        if (channels == 4) {
            MemorySegment.copy(tile, PIXEL, offset, wide, 0, pixels);
        } else {
            MemorySegment.copy(tile, ValueLayout.JAVA_BYTE, offset, bytes, 0, pixels * BYTES_OF_THREE);
            for (int i = 0; i < pixels; i++) {
                wide[i] = (long) LONGS.get(bytes, i * BYTES_OF_THREE);
            }
        }
        pack(wide, pixels, packed, at);
    }

    /**
     * All channels of a pixel at once, in a loop that becomes vector instructions: a sample times 1023 / 1024, in which
     * nothing overflows, and then rounded to the upper bits.
     */
    private static void pack(long[] wide, int pixels, int[] packed, int at) {
        for (int i = 0; i < pixels; i++) {
            long pixel = wide[i];
            pixel -= pixel >>> DisplayLevels.DEPTH & 0x003F_003F_003FL;
            pixel += 0x0020_0020_0020L;
            packed[at + i] = (int) (pixel >>> 6 & 0x3FF | pixel >>> 12 & 0x3FF << 10 | pixel >>> 18 & 0x3FF << 20);
        }
    }
}
