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
        for (int i = 0; i < pixels; i++) {
            long pixel = wide[i];
            long red = level(pixel & 0xFFFF);
            long green = level(pixel >>> 16 & 0xFFFF);
            long blue = level(pixel >>> 32 & 0xFFFF);
            packed[at + i] = (int) (red | green << DisplayLevels.DEPTH | blue << 2 * DisplayLevels.DEPTH);
        }
    }

    /** Times 1023 / 65536, rounded: 65535 becomes 1023, and dividing by one more than the largest sample moves no level by more than 1/64. */
    private static long level(long sample) {
        return (sample << DisplayLevels.DEPTH) - sample + 0x8000 >>> Short.SIZE;
    }
}
