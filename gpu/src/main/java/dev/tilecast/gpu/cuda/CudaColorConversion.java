package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.video.VideoException;

/**
 * Canvases in device memory to NV12 in device memory, limited range, in one pass: tiles are gathered, turned upside down
 * (canvases begin at the bottom, pictures at the top), brought from the canvas' gamma to the display's 2.2
 * ({@code v^(gamma / 2.2)}) and averaged in twos by two for chroma; at an odd edge, from the pixels that exist. The same
 * as {@link dev.tilecast.gpu.color} gives in host memory, within 1.
 *
 * <p>Any thread. It keeps small tables in device memory for the canvases used last; {@link #close()} frees them.
 */
public final class CudaColorConversion implements AutoCloseable {
    private final CudaKernels kernels;
    private final DeviceTables tables;

    /**
     * The kernels stay the caller's.
     *
     * @param kernels of the device on which the canvases lie
     */
    public CudaColorConversion(CudaKernels kernels) {
        this.kernels = kernels;
        tables = new DeviceTables(kernels.device());
    }

    /**
     * {@return whether canvases of that type can be converted}
     *
     * @param type of a canvas' pixels
     */
    public static boolean supports(PixelType type) {
        return Nv12Kernel.of(type).isPresent();
    }

    /**
     * Queues the conversion of layer 0 and returns. The canvas and the target must stay as they are until the stream has
     * done it. A canvas larger than the target loses columns at the right and rows at the bottom.
     *
     * @param canvas its layer 0 is read
     * @param matrix of the picture
     * @param target is overwritten; gives the picture's size
     * @param stream in whose turn it is done
     * @throws VideoException CANVAS_TYPE_UNSUPPORTED where {@link #supports} says no
     * @throws IllegalArgumentException where the canvas lies on another device, or is smaller than the target
     * @throws CudaException where the driver refuses
     */
    public synchronized void convert(CudaCanvas canvas, ColorMatrix matrix, DeviceNv12 target, CudaStream stream) {
        kernels.requireOwn(canvas);
        Nv12Job.check(canvas, target);
        TileTable tiles = TileTable.of(canvas, 0);
        kernels.launch(Nv12Job.of(tiles, tables.addressOf(tiles, stream), target, matrix), stream);
    }

    /** Frees the tables, once what was queued with them is done. */
    @Override
    public synchronized void close() {
        tables.close();
    }
}
