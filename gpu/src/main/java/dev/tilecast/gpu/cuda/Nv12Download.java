package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.gpu.color.YuvPlanes;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Canvases in device memory to NV12 pictures in host memory: converted on the device, copied asynchronously. Up to
 * {@value #PICTURES} are under way, so that one can be converted and copied while the one before is encoded. One thread at
 * a time.
 */
public final class Nv12Download implements AutoCloseable {
    private static final int PICTURES = 2;
    private static final int PITCH_ALIGNMENT = 64;

    private final CudaColorConversion conversion;
    private final ColorMatrix matrix;
    private final CudaStream stream;
    private final Deque<Slot> free = new ArrayDeque<>();
    private final Deque<Slot> underWay = new ArrayDeque<>();
    private Slot taken;

    /**
     * Allocates both sides. Device and conversion stay the caller's.
     *
     * @param width of the pictures; canvases may be larger
     * @param height of the pictures; canvases may be larger
     * @throws CudaException {@link CudaException#outOfMemory()} where memory does not suffice
     */
    public Nv12Download(CudaDevice device, CudaColorConversion conversion, ColorMatrix matrix, int width, int height) {
        this.conversion = conversion;
        this.matrix = matrix;
        stream = device.newStream();
        try {
            for (int i = 0; i < PICTURES; i++) {
                free.add(new Slot(device, width, height));
            }
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /** A picture's memory on both sides. */
    private static final class Slot implements AutoCloseable {
        private final DeviceNv12 picture;
        private final CudaMemory memory;
        private final AsyncDownload download;
        private CudaCanvas canvas;

        private Slot(CudaDevice device, int width, int height) {
            int pitch = Math.ceilDiv(width, PITCH_ALIGNMENT) * PITCH_ALIGNMENT;
            int bytes = Math.multiplyExact(pitch, height + Math.ceilDiv(height, 2));
            memory = device.allocate(bytes);
            picture = DeviceNv12.ofBlock(width, height, memory.address(), pitch);
            try {
                download = new AsyncDownload(device, bytes);
            } catch (RuntimeException | Error failed) {
                memory.close();
                throw failed;
            }
        }

        private YuvPlanes planes(MemorySegment bytes) {
            int pitch = picture.lumaPitch();
            long luma = (long) pitch * picture.height();
            return YuvPlanes.nv12(
                    picture.width(),
                    picture.height(),
                    new YuvPlanes.Plane(bytes.asSlice(0, luma), pitch),
                    new YuvPlanes.Plane(bytes.asSlice(luma), pitch));
        }

        @Override
        public void close() {
            download.close();
            memory.close();
        }
    }

    /**
     * Queues a canvas' conversion and copy, and returns. The canvas has to stay as it is until its picture is there.
     *
     * @throws IllegalStateException where {@link #await} has to be called first
     * @throws CudaException where the driver refuses; the canvas is not under way then
     */
    public void begin(CudaCanvas canvas) {
        if (free.isEmpty()) {
            throw new IllegalStateException(PICTURES + " pictures are under way: await one first");
        }
        Slot slot = free.peek();
        conversion.convert(canvas, matrix, slot.picture, stream);
        slot.download.begin(slot.memory, stream);
        slot.canvas = canvas;
        underWay.add(free.pop());
    }

    /** The canvas whose picture {@link #await} gives next, or null where none is under way. */
    public CudaCanvas next() {
        return underWay.isEmpty() ? null : underWay.peek().canvas;
    }

    /**
     * Waits for the picture of the canvas that was begun first.
     *
     * @return valid until the next {@link #await} or {@link #close}
     * @throws IllegalStateException where none is under way
     * @throws CudaException where conversion or copy failed
     */
    public YuvPlanes await() {
        if (underWay.isEmpty()) {
            throw new IllegalStateException("no picture is under way");
        }
        if (taken != null) {
            free.add(taken);
        }
        taken = underWay.pop();
        taken.canvas = null;
        return taken.planes(MemorySegment.ofBuffer(taken.download.await()));
    }

    /** Waits for what is under way, then frees the memory. */
    @Override
    public void close() {
        if (taken != null) {
            free.add(taken);
            taken = null;
        }
        free.addAll(underWay);
        underWay.clear();
        free.forEach(Slot::close);
        free.clear();
        stream.close();
    }
}
