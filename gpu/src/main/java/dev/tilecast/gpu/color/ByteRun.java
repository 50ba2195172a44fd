package dev.tilecast.gpu.color;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Pixels of 8 bits a channel whose gamma is the display's: they stay as they are. */
final class ByteRun implements PackedRun {
    private static final ValueLayout.OfInt PIXEL = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTEGERS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int channels;
    private byte[] bytes = new byte[0];

    ByteRun(int channels) {
        this.channels = channels;
    }

    @Override
    public int depth() {
        return Byte.SIZE;
    }

    @Override
    public void read(MemorySegment tile, long offset, int pixels, int[] packed, int at) {
        if (channels == 4) {
            MemorySegment.copy(tile, PIXEL, offset, packed, at, pixels);
            return;
        }
        int length = pixels * channels;
        if (bytes.length <= length) {
            bytes = new byte[length + 1];
        }
        MemorySegment.copy(tile, ValueLayout.JAVA_BYTE, offset, bytes, 0, length);
        if (channels == 3) {
            // The fourth byte is the next pixel's.
            for (int i = 0; i < pixels; i++) {
                packed[at + i] = (int) INTEGERS.get(bytes, i * 3);
            }
        } else {
            for (int i = 0; i < pixels; i++) {
                packed[at + i] = (bytes[i] & 0xFF) * 0x01_01_01;
            }
        }
    }
}
