package dev.tilecast.gpu.cuda;

import java.util.Arrays;
import java.util.function.IntConsumer;
import jcuda.driver.CUevent;
import jcuda.driver.JCudaDriver;

/** Times work of a stream with the device's own clock. */
final class DeviceTimer implements AutoCloseable {
    private static final int BATCHES = 21;
    /** So long that the processor has queued the whole batch when the device begins it. */
    private static final long STALL_BYTES = 1L << 30;

    private static final int STALLS = 12;

    private final CudaDevice device;
    private final CudaStream stream;
    private final CudaMemory from;
    private final CudaMemory to;
    private final CUevent begin = new CUevent();
    private final CUevent end = new CUevent();

    DeviceTimer(CudaDevice device, CudaStream stream) {
        this.device = device;
        this.stream = stream;
        from = device.allocate(STALL_BYTES);
        to = device.allocate(STALL_BYTES);
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check("cuEventCreate", JCudaDriver.cuEventCreate(begin, 0));
            CudaException.check("cuEventCreate", JCudaDriver.cuEventCreate(end, 0));
        }
    }

    /** Microseconds that one of so many queued in a row takes: the median of many batches. */
    double microseconds(int batch, IntConsumer queue) {
        double[] times = new double[BATCHES];
        for (int i = -3; i < BATCHES; i++) {
            double time = time(batch, queue);
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        return times[BATCHES / 2];
    }

    private double time(int batch, IntConsumer queue) {
        for (int i = 0; i < STALLS; i++) {
            copy(STALL_BYTES);
        }
        record(begin);
        for (int i = 0; i < batch; i++) {
            queue.accept(i);
        }
        record(end);
        stream.synchronize();
        float[] milliseconds = new float[1];
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check("cuEventElapsedTime", JCudaDriver.cuEventElapsedTime(milliseconds, begin, end));
        }
        return milliseconds[0] * 1000.0 / batch;
    }

    /** Queues a copy inside of the device's memory, of at most 1 GiB. */
    void copy(long bytes) {
        copy(0, bytes);
    }

    /** The same at another place, so that caches do not help. */
    void copy(long offset, long bytes) {
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check(
                    "cuMemcpyDtoDAsync",
                    JCudaDriver.cuMemcpyDtoDAsync(
                            to.pointer().withByteOffset(offset),
                            from.pointer().withByteOffset(offset),
                            bytes,
                            stream.handle()));
        }
    }

    private void record(CUevent event) {
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check("cuEventRecord", JCudaDriver.cuEventRecord(event, stream.handle()));
        }
    }

    @Override
    public void close() {
        try (CurrentContext _ = device.makeCurrent()) {
            JCudaDriver.cuEventDestroy(begin);
            JCudaDriver.cuEventDestroy(end);
        }
        from.close();
        to.close();
    }
}
