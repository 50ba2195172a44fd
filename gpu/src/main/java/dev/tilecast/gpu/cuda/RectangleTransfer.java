package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.CudaTile;
import dev.tilecast.canvas.Rectangle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.CUDA_MEMCPY2D;
import jcuda.driver.CUmemorytype;
import jcuda.driver.JCudaDriver;

/** Copies a rectangle of pixels between host memory and the tiles that it touches, one copy a tile. Any thread. */
final class RectangleTransfer {
    private final CudaDevice device;
    private final CanvasTransfer canvases;

    RectangleTransfer(CudaDevice device, CanvasTransfer canvases) {
        this.device = device;
        this.canvases = canvases;
    }

    /** Sets a copy's direction. */
    private interface Ends {
        void set(CUDA_MEMCPY2D copy, HostEnd host, DeviceEnd tile);
    }

    private record HostEnd(Pointer memory, long x, long y, long pitch) {}

    private record DeviceEnd(long address, long x, long y, long pitch) {}

    void read(CudaCanvas source, int layer, Rectangle rectangle, int rowPitch, ByteBuffer out) {
        copy(source, layer, rectangle, rowPitch, out, (copy, host, tile) -> {
            copy.srcMemoryType = CUmemorytype.CU_MEMORYTYPE_DEVICE;
            copy.srcDevice = DevicePointer.of(tile.address);
            copy.srcXInBytes = tile.x;
            copy.srcY = tile.y;
            copy.srcPitch = tile.pitch;
            copy.dstMemoryType = CUmemorytype.CU_MEMORYTYPE_HOST;
            copy.dstHost = host.memory;
            copy.dstXInBytes = host.x;
            copy.dstY = host.y;
            copy.dstPitch = host.pitch;
        });
    }

    void write(CudaCanvas target, int layer, Rectangle rectangle, int rowPitch, ByteBuffer in) {
        copy(target, layer, rectangle, rowPitch, in, (copy, host, tile) -> {
            copy.srcMemoryType = CUmemorytype.CU_MEMORYTYPE_HOST;
            copy.srcHost = host.memory;
            copy.srcXInBytes = host.x;
            copy.srcY = host.y;
            copy.srcPitch = host.pitch;
            copy.dstMemoryType = CUmemorytype.CU_MEMORYTYPE_DEVICE;
            copy.dstDevice = DevicePointer.of(tile.address);
            copy.dstXInBytes = tile.x;
            copy.dstY = tile.y;
            copy.dstPitch = tile.pitch;
        });
    }

    private void copy(CudaCanvas canvas, int layer, Rectangle rectangle, int rowPitch, ByteBuffer buffer, Ends ends) {
        rectangle.requireInside(canvas, layer);
        canvases.requireHere(canvas);
        long bytesPerPixel = canvas.pixelType().bytesPerPixel();
        long pitch = pitch(rectangle, bytesPerPixel, rowPitch, buffer);
        Pointer memory = Pointer.toBuffer(buffer);
        int right = rectangle.x() + rectangle.width();
        int top = rectangle.y() + rectangle.height();
        try (CurrentContext _ = device.makeCurrent()) {
            for (int y = rectangle.y(); y < top; y = tileEnd(y, canvas.tileHeight(), top)) {
                for (int x = rectangle.x(); x < right; x = tileEnd(x, canvas.tileWidth(), right)) {
                    CudaTile tile = canvas.tile(x, y, layer);
                    CUDA_MEMCPY2D copy = new CUDA_MEMCPY2D();
                    copy.WidthInBytes = (tileEnd(x, tile.width(), right) - x) * bytesPerPixel;
                    copy.Height = tileEnd(y, tile.height(), top) - y;
                    ends.set(
                            copy,
                            new HostEnd(memory, (x - rectangle.x()) * bytesPerPixel, y - rectangle.y(), pitch),
                            new DeviceEnd(
                                    tile.devicePointer(),
                                    x % tile.width() * bytesPerPixel,
                                    y % tile.height(),
                                    tile.width() * bytesPerPixel));
                    CudaException.check("cuMemcpy2D", JCudaDriver.cuMemcpy2D(copy));
                }
            }
            CanvasTransfer.waitForCopies();
        } finally {
            Reference.reachabilityFence(canvas);
            Reference.reachabilityFence(buffer);
        }
    }

    private static long pitch(Rectangle rectangle, long bytesPerPixel, int rowPitch, ByteBuffer buffer) {
        long rowBytes = rectangle.width() * bytesPerPixel;
        if (rowPitch != 0 && rowPitch < rowBytes) {
            throw new IllegalArgumentException(
                    "the row pitch " + rowPitch + " is less than the " + rowBytes + " bytes of a row");
        }
        long pitch = rowPitch == 0 ? rowBytes : rowPitch;
        long needed = pitch * (rectangle.height() - 1) + rowBytes;
        if (buffer.remaining() < needed) {
            throw new IllegalArgumentException("the buffer has " + buffer.remaining() + " bytes left, the rectangle of "
                    + rectangle.width() + "x" + rectangle.height() + " needs " + needed);
        }
        return pitch;
    }

    /** The first position after the tile that holds this one, but not beyond the limit. */
    private static int tileEnd(int position, int tileSize, int limit) {
        return (int) Math.min(((long) position / tileSize + 1) * tileSize, limit);
    }
}
