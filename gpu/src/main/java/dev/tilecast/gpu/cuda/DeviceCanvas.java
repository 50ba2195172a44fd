package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.CudaTile;
import dev.tilecast.canvas.ShapedCanvas;

/**
 * A canvas in the memory of one device, all tiles in one piece. Made by {@link CudaImageApi}. Freed by {@link #close()},
 * or some time after canvas and tiles are forgotten.
 *
 * <p>Any thread. Who writes waits for the device to be done before others read, that is before
 * {@link dev.tilecast.canvas.CanvasBuffers#publish}.
 */
public final class DeviceCanvas extends ShapedCanvas implements CudaCanvas, AutoCloseable {
    /** Every tile starts at a multiple of what cuMemAlloc aligns to. */
    private static final long TILE_ALIGNMENT = 256;

    private final CanvasTransfer transfer;
    private final CudaMemory memory;
    private final CudaTile[] tiles;
    private volatile boolean closed;

    DeviceCanvas(CanvasShape shape, float gamma, CudaDevice device, CanvasTransfer transfer) {
        super(shape, gamma);
        this.transfer = transfer;
        long tileStride = Math.ceilDiv(shape.tileBytes(), TILE_ALIGNMENT) * TILE_ALIGNMENT;
        tiles = new CudaTile[shape.tiles()];
        memory = device.allocate(tileStride * tiles.length);
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new DeviceTile(
                    memory, i * tileStride, shape.type(), shape.tileWidth(), shape.tileHeight(), device.ordinal());
        }
    }

    CudaMemory memory() {
        return memory;
    }

    /**
     * The tile that holds the pixel.
     *
     * @throws IndexOutOfBoundsException outside of the canvas
     * @throws IllegalStateException once the canvas is closed
     */
    @Override
    public CudaTile tile(int x, int y, int layer) {
        if (closed) {
            throw new IllegalStateException(
                    "the canvas of " + width() + "x" + height() + " is closed, its device memory freed");
        }
        return tiles[shape().tileIndex(x, y, layer)];
    }

    @Override
    public void download(Canvas target) {
        transfer.download(this, target);
    }

    @Override
    public int deviceId() {
        return tiles[0].deviceId();
    }

    /** Frees the device memory; nobody may be using it. A second call does nothing. */
    @Override
    public void close() {
        closed = true;
        memory.close();
    }
}
