package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.video.VideoException;
import java.nio.IntBuffer;
import jcuda.driver.JCudaDriver;

/**
 * Renders the Mandelbrot set into canvases in device memory, with the arithmetic of the demo's scene: every point takes
 * as many steps as it takes there.
 *
 * <p>A point that escapes after n iterations, its fraction included, has the palette's colour at
 * {@code sqrt(n) * turns} turns around the palette's circle; a point that does not is black.
 *
 * <p>Any thread. {@link #close()} frees the palette and small tables in device memory.
 */
public final class CudaMandelbrot implements AutoCloseable {
    private final CudaKernels kernels;
    private final DeviceTables tables;
    private final CudaMemory palette;
    private final int paletteSize;
    private final double turns;

    /**
     * Copies the palette to the device. The kernels stay the caller's.
     *
     * @param kernels of the device on which the canvases lie
     * @param palette 0xRRGGBB at equal distances around the circle, at least one
     * @param turns of the circle, for every root of an iteration
     */
    public CudaMandelbrot(CudaKernels kernels, int[] palette, double turns) {
        if (palette.length == 0) {
            throw new IllegalArgumentException("the palette has no colour");
        }
        this.kernels = kernels;
        this.turns = turns;
        tables = new DeviceTables(kernels.device());
        paletteSize = palette.length;
        this.palette = upload(kernels.device(), palette);
    }

    private static CudaMemory upload(CudaDevice device, int[] palette) {
        int bytes = palette.length * Integer.BYTES;
        CudaMemory memory = device.allocate(bytes);
        try (PinnedMemory staging = device.allocatePinned(bytes);
                CudaStream stream = device.newStream();
                CurrentContext _ = device.makeCurrent()) {
            IntBuffer words = staging.buffer().asIntBuffer();
            words.put(palette);
            CudaException.check(
                    "cuMemcpyHtoDAsync",
                    JCudaDriver.cuMemcpyHtoDAsync(memory.pointer(), staging.pointer(), bytes, stream.handle()));
            stream.synchronize();
            return memory;
        } catch (RuntimeException | Error failed) {
            memory.close();
            throw failed;
        }
    }

    /**
     * Queues the rendering of layer 0 and returns; the stream says when the picture is there.
     *
     * @param canvas its layer 0 is overwritten
     * @param view what part of the plane is shown
     * @param stream in whose turn it is done
     * @throws VideoException CANVAS_TYPE_UNSUPPORTED where the canvas is not of Rgb, Rgba or Sint32
     * @throws IllegalArgumentException where the canvas lies on another device
     * @throws CudaException where the driver refuses
     */
    public synchronized void render(CudaCanvas canvas, MandelbrotView view, CudaStream stream) {
        kernels.requireOwn(canvas);
        MandelbrotJob.check(canvas);
        TileTable tiles = TileTable.of(canvas, 0);
        long table = tables.addressOf(tiles, stream);
        kernels.launch(MandelbrotJob.of(tiles, table, view, palette.address(), paletteSize, turns), stream);
    }

    /** Frees palette and tables, once what was queued with them is done. */
    @Override
    public synchronized void close() {
        tables.close();
        palette.close();
    }
}
