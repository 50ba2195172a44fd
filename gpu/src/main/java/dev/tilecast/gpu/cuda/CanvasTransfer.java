package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/** Copies canvases from and to a device, tile by tile, and waits for the end. Any thread. */
final class CanvasTransfer {
    private final CudaDevice device;

    CanvasTransfer(CudaDevice device) {
        this.device = device;
    }

    /** Takes a position in every tile. */
    private interface TileAction {
        void take(int x, int y, int layer);
    }

    void upload(Canvas source, CudaCanvas target) {
        copy(source, target, target, (x, y, layer) -> {
            ByteBuffer pixels = source.tile(x, y, layer).data();
            CudaException.check(
                    "cuMemcpyHtoD",
                    JCudaDriver.cuMemcpyHtoD(
                            DevicePointer.of(target.tile(x, y, layer).devicePointer()),
                            Pointer.to(pixels),
                            pixels.remaining()));
        });
    }

    void download(CudaCanvas source, Canvas target) {
        copy(source, target, source, (x, y, layer) -> {
            ByteBuffer pixels = target.tile(x, y, layer).data();
            CudaException.check(
                    "cuMemcpyDtoH",
                    JCudaDriver.cuMemcpyDtoH(
                            Pointer.to(pixels),
                            DevicePointer.of(source.tile(x, y, layer).devicePointer()),
                            pixels.remaining()));
        });
    }

    void copy(CudaCanvas source, CudaCanvas target) {
        requireHere(source);
        int bytes = CanvasShape.of(source).tileBytes();
        copy(
                source,
                target,
                target,
                (x, y, layer) -> CudaException.check(
                        "cuMemcpyDtoD",
                        JCudaDriver.cuMemcpyDtoD(
                                DevicePointer.of(target.tile(x, y, layer).devicePointer()),
                                DevicePointer.of(source.tile(x, y, layer).devicePointer()),
                                bytes)));
    }

    private void copy(CanvasBase source, CanvasBase target, CudaCanvas onDevice, TileAction action) {
        requireSameTiles(source, target);
        requireHere(onDevice);
        try (CurrentContext _ = device.makeCurrent()) {
            for (int layer = 0; layer < source.layers(); layer++) {
                for (int y = 0; y < source.height(); y += source.tileHeight()) {
                    for (int x = 0; x < source.width(); x += source.tileWidth()) {
                        action.take(x, y, layer);
                    }
                }
            }
            waitForCopies();
        } finally {
            Reference.reachabilityFence(source);
            Reference.reachabilityFence(target);
        }
        target.setGamma(source.gamma());
    }

    /** Copies to a device may go on after the call; streams that do not wait for the default one would be too early. */
    static void waitForCopies() {
        CudaException.check("cuStreamSynchronize", JCudaDriver.cuStreamSynchronize(JCudaDriver.CU_STREAM_LEGACY));
    }

    void requireHere(CudaCanvas canvas) {
        if (canvas.deviceId() != device.ordinal()) {
            throw new IllegalArgumentException("the canvas lies on CUDA device " + canvas.deviceId() + ", not on "
                    + device.ordinal() + ": take the image functions of its own device");
        }
    }

    private static void requireSameTiles(CanvasBase source, CanvasBase target) {
        boolean same = source.width() == target.width()
                && source.height() == target.height()
                && source.tileWidth() == target.tileWidth()
                && source.tileHeight() == target.tileHeight()
                && source.pixelType() == target.pixelType()
                && source.layers() == target.layers();
        if (!same) {
            throw new IllegalArgumentException(
                    "the target differs: " + CanvasShape.of(target) + " for " + CanvasShape.of(source));
        }
    }
}
