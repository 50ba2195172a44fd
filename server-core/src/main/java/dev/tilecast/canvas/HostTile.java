package dev.tilecast.canvas;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A tile in direct memory, zeroed when made. */
final class HostTile implements Tile {
    private final PixelType type;
    private final int width;
    private final int height;
    private final ByteBuffer memory;

    HostTile(PixelType type, int width, int height) {
        this.type = type;
        this.width = width;
        this.height = height;
        memory = ByteBuffer.allocateDirect(byteSize(type, width, height));
    }

    /** The size of a tile in bytes; an exception where the size is not positive or one buffer cannot hold it. */
    static int byteSize(PixelType type, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("tile size " + width + "x" + height + " is not positive");
        }
        long pixels = (long) width * height;
        if (pixels > Integer.MAX_VALUE / type.bytesPerPixel()) {
            throw new IllegalArgumentException("a " + type.typeName() + " tile of " + width + "x" + height
                    + " does not fit the " + Integer.MAX_VALUE + " bytes of one buffer: choose smaller tiles");
        }
        return (int) pixels * type.bytesPerPixel();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public PixelType pixelType() {
        return type;
    }

    @Override
    public ByteBuffer data() {
        return memory.duplicate().order(ByteOrder.nativeOrder());
    }

    @Override
    public void getPixel(int x, int y, float[] rgba) {
        long offset = offset(x, y, rgba);
        FloatRows rows = new FloatRows(type);
        float[] channels = new float[rows.channels()];
        rows.read(MemorySegment.ofBuffer(memory), offset, 1, channels);
        ChannelMapping.map(channels, channels.length, rgba, 4, 1);
    }

    @Override
    public void setPixel(int x, int y, float[] rgba) {
        long offset = offset(x, y, rgba);
        FloatRows rows = new FloatRows(type);
        float[] channels = new float[rows.channels()];
        ChannelMapping.map(rgba, 4, channels, channels.length, 1);
        rows.write(channels, 1, MemorySegment.ofBuffer(memory), offset);
    }

    private long offset(int x, int y, float[] rgba) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            throw new IndexOutOfBoundsException(
                    "pixel (" + x + ", " + y + ") lies outside of the tile of " + width + "x" + height);
        }
        if (rgba.length < 4) {
            throw new IllegalArgumentException("rgba holds " + rgba.length + " floats, four are needed");
        }
        return ((long) y * width + x) * type.bytesPerPixel();
    }
}
