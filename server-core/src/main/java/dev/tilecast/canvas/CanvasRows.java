package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** Reads and writes whole rows of canvases of one type and width as floats. One thread uses it at a time. */
final class CanvasRows {
    private final PixelType type;
    private final FloatRows floats;
    private final int width;
    private final ByteBuffer bytes;
    private final MemorySegment memory;

    CanvasRows(PixelType type, int width) {
        this.type = type;
        this.width = width;
        floats = new FloatRows(type);
        bytes = ByteBuffer.allocate(HostTile.byteSize(type, width, 1));
        memory = MemorySegment.ofBuffer(bytes);
    }

    int channels() {
        return floats.channels();
    }

    void read(Canvas canvas, int layer, int row, float[] channels) {
        RectangleCopy.read(canvas, layer, row(row), new RasterLayout(type, RowOrder.BOTTOM_UP), bytes);
        floats.read(memory, 0, width, channels);
    }

    void write(float[] channels, Canvas canvas, int layer, int row) {
        floats.write(channels, width, memory, 0);
        RectangleCopy.write(canvas, layer, row(row), new RasterLayout(type, RowOrder.BOTTOM_UP), bytes);
    }

    private Rectangle row(int row) {
        return new Rectangle(0, row, width, 1);
    }
}
