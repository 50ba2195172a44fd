package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** A rectangle's rows in a buffer, from its position on. Checked when made, so that a bad one writes nothing. */
final class RasterBuffer {
    private final MemorySegment memory;
    private final int bytesPerPixel;
    private final int height;
    private final long pitch;
    private final RowOrder order;

    RasterBuffer(ByteBuffer buffer, Rectangle rectangle, int bytesPerPixel, int rowPitch, RowOrder order) {
        long rowBytes = (long) rectangle.width() * bytesPerPixel;
        if (rowPitch != 0 && rowPitch < rowBytes) {
            throw new IllegalArgumentException(
                    "the row pitch " + rowPitch + " is less than the " + rowBytes + " bytes of a row");
        }
        pitch = rowPitch == 0 ? rowBytes : rowPitch;
        long needed = pitch * (rectangle.height() - 1) + rowBytes;
        if (buffer.remaining() < needed) {
            throw new IllegalArgumentException("the buffer has " + buffer.remaining() + " bytes left, the rectangle of "
                    + rectangle.width() + "x" + rectangle.height() + " needs " + needed);
        }
        memory = MemorySegment.ofBuffer(buffer);
        this.bytesPerPixel = bytesPerPixel;
        this.height = rectangle.height();
        this.order = order;
    }

    static void requireWritable(ByteBuffer buffer) {
        if (buffer.isReadOnly()) {
            throw new IllegalArgumentException("the buffer is read-only");
        }
    }

    MemorySegment memory() {
        return memory;
    }

    /** Where a pixel lies; both counted within the rectangle, the row from its bottom. */
    long offset(int column, int row) {
        int bufferRow = order == RowOrder.BOTTOM_UP ? row : height - 1 - row;
        return bufferRow * pitch + (long) column * bytesPerPixel;
    }
}
