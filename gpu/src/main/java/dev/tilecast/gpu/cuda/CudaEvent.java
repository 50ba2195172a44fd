package dev.tilecast.gpu.cuda;

import java.lang.ref.Cleaner;
import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** A point in a stream's work that threads and other streams wait for. Made by {@link CudaDevice#newEvent}. */
public final class CudaEvent implements AutoCloseable {
    private final CudaContext context;
    private final CUevent handle = new CUevent();
    private final Cleaner.Cleanable destruction;

    CudaEvent(CudaContext context) {
        this.context = context;
        CUevent made = handle;
        // A waiting thread sleeps: it would spin otherwise, and the software encoder needs the cores.
        int flags = CUevent_flags.CU_EVENT_BLOCKING_SYNC | CUevent_flags.CU_EVENT_DISABLE_TIMING;
        destruction = context.own(
                this,
                () -> CudaException.check("cuEventCreate", JCudaDriver.cuEventCreate(made, flags)),
                "cuEventDestroy",
                () -> JCudaDriver.cuEventDestroy(made));
    }

    /** {@return the CUevent, for calls of the driver} */
    public CUevent handle() {
        return handle;
    }

    /**
     * The point is now: behind all that the stream has queued.
     *
     * @param stream on the same device
     */
    public void record(CudaStream stream) {
        try (CurrentContext _ = context.makeCurrent()) {
            CudaException.check("cuEventRecord", JCudaDriver.cuEventRecord(handle, stream.handle()));
        }
    }

    /** {@return whether the work before the point is done; true where none was ever recorded} */
    public boolean isDone() {
        try (CurrentContext _ = context.makeCurrent()) {
            int result = JCudaDriver.cuEventQuery(handle);
            if (result == CUresult.CUDA_ERROR_NOT_READY) {
                return false;
            }
            CudaException.check("cuEventQuery", result);
            return true;
        }
    }

    /** Waits until the work before the point is done; what failed in it is thrown here. */
    public void synchronize() {
        try (CurrentContext _ = context.makeCurrent()) {
            CudaException.check("cuEventSynchronize", JCudaDriver.cuEventSynchronize(handle));
        }
    }

    @Override
    public void close() {
        destruction.clean();
    }
}
