package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CudaCanvas;
import java.nio.ByteBuffer;

/**
 * Where the tiles of one layer lie, as kernels read it: one address a tile, the rows of tiles from the bottom (see
 * tiles.cuh).
 */
final class TileTable {
    /** The kernels' struct Tiles. */
    static final int BYTES = 40;
    /** A launch has 65,535 rows of blocks, each of 16 pixels; and {@link #magic} is exact up to here. */
    static final int SIZE_LIMIT = 65_535 * 16;

    private static final int SHIFT = 40;

    private final CanvasBase canvas;
    private final long[] addresses;

    TileTable(CanvasBase canvas, long[] addresses) {
        int largest =
                Math.max(Math.max(canvas.width(), canvas.height()), Math.max(canvas.tileWidth(), canvas.tileHeight()));
        if (largest > SIZE_LIMIT) {
            throw new IllegalArgumentException("a canvas of " + canvas.width() + "x" + canvas.height()
                    + " in tiles of " + canvas.tileWidth() + "x" + canvas.tileHeight()
                    + " is too large for CUDA kernels, which take at most " + SIZE_LIMIT + " in each direction");
        }
        this.canvas = canvas;
        this.addresses = addresses;
    }

    /** Asks the canvas for its tiles. */
    static TileTable of(CudaCanvas canvas, int layer) {
        long[] addresses = new long[canvas.tilesX() * canvas.tilesY()];
        int at = 0;
        for (int y = 0; y < canvas.height(); y += canvas.tileHeight()) {
            for (int x = 0; x < canvas.width(); x += canvas.tileWidth()) {
                addresses[at++] = canvas.tile(x, y, layer).devicePointer();
            }
        }
        return new TileTable(canvas, addresses);
    }

    CanvasBase canvas() {
        return canvas;
    }

    long[] addresses() {
        return addresses;
    }

    /** Whether every tile begins at a multiple of that power of two. */
    boolean isAligned(int bytes) {
        long all = 0;
        for (long address : addresses) {
            all |= address;
        }
        return (all & bytes - 1) == 0;
    }

    /** Writes the struct; the table itself lies at that address. */
    void write(ByteBuffer job, long table) {
        job.putLong(table);
        job.putLong(magic(canvas.tileWidth()));
        job.putLong(magic(canvas.tileHeight()));
        job.putInt(canvas.tileWidth());
        job.putInt(canvas.tileHeight());
        job.putInt(canvas.tilesX());
        job.putInt(0);
    }

    private static long magic(int divisor) {
        return Math.ceilDiv(1L << SHIFT, divisor);
    }
}
