package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasFactory;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.canvas.Rectangle;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import jcuda.driver.JCudaDriver;

/**
 * Makes canvases in one device's memory and copies them, as {@link ImageApi} does in host memory. Any number of threads
 * may use one; who may touch a canvas when is the program's agreement.
 *
 * <p>Every call waits until the device is done. A failure of the driver is a {@link CudaException}, and nothing stays
 * allocated; a bad argument gives an exception that names it, before anything is written.
 */
public final class CudaImageApi implements CanvasFactory<DeviceCanvas> {
    private final CudaDevice device;
    private final CanvasTransfer transfer;
    private final RectangleTransfer rectangles;
    private final ImageApi hostImages = new ImageApi();

    /**
     * For the canvases of that device, which has to stay open while new ones are made.
     *
     * @param device where the canvases lie
     */
    public CudaImageApi(CudaDevice device) {
        this.device = device;
        transfer = new CanvasTransfer(device);
        rectangles = new RectangleTransfer(device, transfer);
    }

    /**
     * {@inheritDoc}
     *
     * @throws CudaException {@link CudaException#outOfMemory()} where the device's memory does not suffice
     */
    @Override
    public DeviceCanvas createCanvas(CanvasShape shape, float gamma) {
        return made(shape, gamma, canvas -> {
            CudaMemory memory = canvas.memory();
            try (CurrentContext _ = device.makeCurrent()) {
                CudaException.check("cuMemsetD8", JCudaDriver.cuMemsetD8(memory.pointer(), (byte) 0, memory.size()));
                CanvasTransfer.waitForCopies();
            }
        });
    }

    /**
     * {@return a copy in device memory, with the same tiles, layers and gamma}
     *
     * @param source is read only
     */
    public DeviceCanvas upload(Canvas source) {
        return made(CanvasShape.of(source), 0, canvas -> transfer.upload(source, canvas));
    }

    /**
     * Copies all layers and the gamma.
     *
     * @param source is read only
     * @param target of the same size, tile size, pixel type and layers
     * @throws IllegalArgumentException where it is not, or lies on another device
     */
    public void upload(Canvas source, CudaCanvas target) {
        transfer.upload(source, target);
    }

    /**
     * {@return a copy in host memory, with the same tiles, layers and gamma}
     *
     * @param source is read only
     */
    public Canvas download(CudaCanvas source) {
        Canvas target = hostImages.createCanvas(CanvasShape.of(source), 0);
        transfer.download(source, target);
        return target;
    }

    /**
     * Copies all layers and the gamma; the rest as in {@link #upload(Canvas, CudaCanvas)}.
     *
     * @param source is read only
     * @param target of the same size, tile size, pixel type and layers
     */
    public void download(CudaCanvas source, Canvas target) {
        transfer.download(source, target);
    }

    /**
     * {@return a copy in the same device's memory, with the same tiles, layers and gamma}
     *
     * @param source is read only
     */
    public DeviceCanvas copy(CudaCanvas source) {
        return made(CanvasShape.of(source), 0, canvas -> transfer.copy(source, canvas));
    }

    /**
     * Copies all layers and the gamma; the rest as in {@link #upload(Canvas, CudaCanvas)}.
     *
     * @param source is read only
     * @param target on the same device, of the same size, tile size, pixel type and layers
     */
    public void copy(CudaCanvas source, CudaCanvas target) {
        transfer.copy(source, target);
    }

    /**
     * Reads a rectangle of pixels, across tiles, bottom row first and without conversion, into a buffer from its position
     * on. The buffer's position and limit stay; bytes of padding are left alone.
     *
     * @param source is read only
     * @param layer counted from 0
     * @param rectangle what is read, in pixels
     * @param rowPitch bytes from the start of a row to the start of the next; 0 means no padding
     * @param out gets the pixels
     * @throws IndexOutOfBoundsException where rectangle or layer lie outside of the canvas
     * @throws IllegalArgumentException where the row pitch is too small, or the buffer too short or read-only
     */
    public void readPixels(CudaCanvas source, int layer, Rectangle rectangle, int rowPitch, ByteBuffer out) {
        if (out.isReadOnly()) {
            throw new IllegalArgumentException("the buffer is read-only");
        }
        rectangles.read(source, layer, rectangle, rowPitch, out);
    }

    /**
     * Writes one; the rest as in {@link #readPixels}. Excess pixels of overhanging tiles are not touched.
     *
     * @param target gets the pixels
     * @param layer counted from 0
     * @param rectangle where they go, in pixels
     * @param rowPitch bytes from the start of a row to the start of the next; 0 means no padding
     * @param in holds as many pixels as the rectangle
     */
    public void writePixels(CudaCanvas target, int layer, Rectangle rectangle, int rowPitch, ByteBuffer in) {
        rectangles.write(target, layer, rectangle, rowPitch, in);
    }

    private DeviceCanvas made(CanvasShape shape, float gamma, Consumer<DeviceCanvas> fill) {
        DeviceCanvas canvas = new DeviceCanvas(shape, gamma, device, transfer);
        try {
            fill.accept(canvas);
            return canvas;
        } catch (RuntimeException | Error failed) {
            canvas.close();
            throw failed;
        }
    }
}
