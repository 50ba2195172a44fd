package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.CudaTile;
import dev.tilecast.canvas.PixelType;
import jcuda.driver.JCudaDriver;

/** A copy of a canvas of one layer whose tiles do not lie at the same distance: each two have changed their places. */
final class ScatteredCanvas implements CudaCanvas, AutoCloseable {
    private final DeviceCanvas original;
    private final CudaMemory memory;

    ScatteredCanvas(CudaDevice device, DeviceCanvas original) {
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
    public int width() {
        return original.width();
    }

    @Override
    public int height() {
        return original.height();
    }

    @Override
    public int tileWidth() {
        return original.tileWidth();
    }

    @Override
    public int tileHeight() {
        return original.tileHeight();
    }

    @Override
    public PixelType pixelType() {
        return original.pixelType();
    }

    @Override
    public int layers() {
        return 1;
    }

    @Override
    public boolean cubemap() {
        return false;
    }

    @Override
    public float gamma() {
        return original.gamma();
    }

    @Override
    public void setGamma(float gamma) {
        original.setGamma(gamma);
    }

    @Override
    public void close() {
        memory.close();
    }
}
