package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CudaTile;
import dev.tilecast.canvas.PixelType;

/**
 * A tile of a {@link DeviceCanvas}. It refers to the canvas' memory, which is not freed for being forgotten while the tile
 * is not.
 */
record DeviceTile(CudaMemory memory, long offset, PixelType pixelType, int width, int height, int deviceId)
        implements CudaTile {

    @Override
    public long devicePointer() {
        return memory.address() + offset;
    }
}
