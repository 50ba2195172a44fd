package dev.tilecast.gpu.cuda;

import java.nio.LongBuffer;
import java.util.Arrays;
import jcuda.driver.JCudaDriver;

/** Tiles' addresses in device memory, copied there once on the stream that needs them first. */
final class DeviceTable implements AutoCloseable {
    private final long[] addresses;
    private final PinnedMemory staging;
    private final CudaMemory memory;
    private final CudaEvent copied;
    private final CudaStream copier;

    /** Queues the copy. */
    DeviceTable(CudaDevice device, long[] addresses, CudaStream stream) {
        this.addresses = addresses;
        int bytes = addresses.length * Long.BYTES;
        staging = device.allocatePinned(bytes);
        memory = device.allocate(bytes);
        copied = device.newEvent();
        copier = stream;
        LongBuffer words = staging.buffer().asLongBuffer();
        words.put(addresses);
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check(
                    "cuMemcpyHtoDAsync",
                    JCudaDriver.cuMemcpyHtoDAsync(memory.pointer(), staging.pointer(), bytes, stream.handle()));
        }
        copied.record(stream);
    }

    boolean holds(long[] wanted) {
        return Arrays.equals(addresses, wanted);
    }

    /** The table's device pointer, for work queued on that stream. */
    long addressFor(CudaStream stream) {
        if (stream != copier) {
            stream.waitFor(copied);
        }
        return memory.address();
    }

    /** Waits for the copy, then frees both memories. */
    @Override
    public void close() {
        try (staging;
                memory;
                copied) {
            copied.synchronize();
        }
    }
}
