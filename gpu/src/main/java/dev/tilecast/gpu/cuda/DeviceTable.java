package dev.tilecast.gpu.cuda;

import java.util.Arrays;
import jcuda.driver.JCudaDriver;

/** Tiles' addresses in device memory, copied there once on the stream that needs them first. */
final class DeviceTable implements AutoCloseable {
    private final CudaDevice device;
    private final long[] addresses;
    private final CudaStream copier;
    private PinnedMemory staging;
    private CudaMemory memory;
    private CudaEvent copied;

    /** Queues the copy. */
    DeviceTable(CudaDevice device, long[] addresses, CudaStream stream) {
        this.device = device;
        this.addresses = addresses;
        copier = stream;
        try {
            copy();
        } catch (RuntimeException | Error failed) {
            free();
            throw failed;
        }
    }

    private void copy() {
        int bytes = addresses.length * Long.BYTES;
        staging = device.allocatePinned(bytes);
        memory = device.allocate(bytes);
        copied = device.newEvent();
        staging.buffer().asLongBuffer().put(addresses);
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check(
                    "cuMemcpyHtoDAsync",
                    JCudaDriver.cuMemcpyHtoDAsync(memory.pointer(), staging.pointer(), bytes, copier.handle()));
        }
        copied.record(copier);
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

    private void free() {
        try (PinnedMemory _ = staging;
                CudaMemory _ = memory;
                CudaEvent _ = copied) {}
    }

    /** Waits for the copy, then frees both memories. */
    @Override
    public void close() {
        try {
            copied.synchronize();
        } finally {
            free();
        }
    }
}
