package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.CudaTile;
import dev.tilecast.canvas.ShapedCanvas;
import jcuda.driver.JCudaDriver;

/** A copy of a canvas of one layer whose tiles do not lie at the same distance: each two have changed their places. */
final class ScatteredCanvas extends ShapedCanvas implements CudaCanvas, AutoCloseable {
    private final DeviceCanvas original;
    private final CudaMemory memory;

    ScatteredCanvas(CudaDevice device, DeviceCanvas original) {
        super(CanvasShape.of(original), original.gamma());
        this.original = original;
        memory = device.allocate(original.memory().size() + 2 * stride());
        try (CurrentContext _ = device.makeCurrent()) {
            for (int i = 0; i < original.tilesX() * original.tilesY(); i++) {
                CudaException.check(
                        "cuMemcpyDtoD",
                        JCudaDriver.cuMemcpyDtoD(
                                memory.pointer().withByteOffset(place(i)),
                                original.memory().pointer().withByteOffset(i * stride()),
                                stride()));
            }
            CudaException.check("cuCtxSynchronize", JCudaDriver.cuCtxSynchronize());
        }
    }

    private long stride() {
        return original.memory().size() / ((long) tilesX() * tilesY());
    }

    private long place(int index) {
        return (index ^ 1) * stride();
    }

    @Override
    public CudaTile tile(int x, int y, int layer) {
        int index = y / tileHeight() * tilesX() + x / tileWidth();
        return new DeviceTile(memory, place(index), pixelType(), tileWidth(), tileHeight(), deviceId());
    }

    @Override
    public void download(Canvas target) {
        throw new AssertionError("no test downloads it");
    }

    @Override
    public int deviceId() {
        return original.deviceId();
    }

    @Override
    public void close() {
        memory.close();
    }
}
