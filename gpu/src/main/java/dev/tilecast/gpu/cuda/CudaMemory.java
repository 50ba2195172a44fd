package dev.tilecast.gpu.cuda;

import java.lang.ref.Cleaner;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/**
 * Memory of a device, freed by {@link #close()}, or some time after it is forgotten. Made by {@link CudaDevice#allocate}.
 * It starts at a multiple of 256 bytes.
 */
public final class CudaMemory implements AutoCloseable {
    private final DevicePointer pointer = new DevicePointer();
    private final long size;
    private final Cleaner.Cleanable destruction;

    CudaMemory(CudaContext context, long size) {
        this.size = size;
        CUdeviceptr made = pointer;
        destruction = context.own(
                this,
                () -> CudaException.check("cuMemAlloc", JCudaDriver.cuMemAlloc(made, size), " for " + size + " bytes"),
                "cuMemFree",
                () -> JCudaDriver.cuMemFree(made));
    }

    /** {@return the CUdeviceptr, for calls of the driver} */
    public CUdeviceptr pointer() {
        return pointer;
    }

    /** {@return the CUdeviceptr as a number} */
    public long address() {
        return pointer.address();
    }

    /** {@return the size in bytes} */
    public long size() {
        return size;
    }

    /** Frees it, after the work that the device has queued; whoever uses its address later gets an error or garbage. */
    @Override
    public void close() {
        destruction.clean();
    }
}
