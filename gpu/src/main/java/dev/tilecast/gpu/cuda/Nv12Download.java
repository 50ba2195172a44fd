package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.gpu.color.YuvPlanes;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Canvases in device memory to NV12 pictures in host memory: converted on the device, copied asynchronously. There
 * are {@value #PICTURES}, so that one can be converted and copied while the one before is read. One thread at a time, but
 * for {@link #prepare}.
 */
public final class Nv12Download implements AutoCloseable {
    private static final int PICTURES = 2;
    private static final int PITCH_ALIGNMENT = 64;

    private final CudaColorConversion conversion;
    private final ColorMatrix matrix;
    private final CudaStream stream;
    private final Deque<Slot> free = new ArrayDeque<>();
    private Slot prepared;
    private Slot taken;
    private boolean closed;

    /**
     * Allocates both sides. Device and conversion stay the caller's.
     *
     * @param device where the canvases lie
     * @param conversion of the same device
     * @param matrix of the pictures
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
     * Queues the conversion and copy of a canvas that {@link #picture} is probably asked for next, and returns. One that
     * was prepared before and not asked for is forgotten. Any thread.
     *
     * @param canvas of the pictures' size or larger
     * @return false where the one before is still under way, or this is closed; else the canvas has to stay as it is until
     *     {@link #picture} was asked for any, or another was prepared
     * @throws CudaException where the driver refuses; nothing is under way then
     */
    public synchronized boolean prepare(CudaCanvas canvas) {
        if (closed || prepared != null && !prepared.download.isDone()) {
            return false;
        }
        forgetPrepared();
        prepared = begin(canvas);
        return true;
    }

    /** Waits for what was prepared, which is not asked for any more. */
    public synchronized void forgetPrepared() {
        if (prepared != null) {
            Slot forgotten = prepared;
            prepared = null;
            free.add(forgotten);
            forgotten.canvas = null;
            forgotten.download.await();
        }
    }

    /** There is a free one: there are two, and one at most is prepared, or taken, before this. */
    private Slot begin(CudaCanvas canvas) {
        Slot slot = free.peek();
        conversion.convert(canvas, matrix, slot.picture, stream);
        slot.download.begin(slot.memory, stream);
        slot.canvas = canvas;
        return free.pop();
    }

    /**
     * The canvas' picture, prepared or not; waits for it.
     *
     * @param canvas of the pictures' size or larger
     * @return valid until the next call or {@link #close}
     * @throws CudaException where conversion or copy failed
     */
    public YuvPlanes picture(CudaCanvas canvas) {
        Slot slot = take(canvas);
        // Meanwhile the next one can be prepared.
        return slot.planes(MemorySegment.ofBuffer(slot.download.await()));
    }

    private synchronized Slot take(CudaCanvas canvas) {
        if (taken != null) {
            free.add(taken);
            taken = null;
        }
        if (prepared != null && prepared.canvas != canvas) {
            forgetPrepared();
        }
        taken = prepared == null ? begin(canvas) : prepared;
        taken.canvas = null;
        prepared = null;
        return taken;
    }

    /** Waits for what is under way, then frees the memory. */
    @Override
    public synchronized void close() {
        closed = true;
        Stream.of(taken, prepared).filter(Objects::nonNull).forEach(free::add);
        taken = null;
        prepared = null;
        free.forEach(Slot::close);
        free.clear();
        stream.close();
    }
}
