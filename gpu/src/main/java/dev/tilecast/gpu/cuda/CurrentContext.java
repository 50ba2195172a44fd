package dev.tilecast.gpu.cuda;

import jcuda.driver.CUcontext;
import jcuda.driver.JCudaDriver;

/**
 * A device's context is the calling thread's current one until this is closed, by the same thread. Between the two a
 * virtual thread must not block in Java: CUDA keeps its current context by platform thread.
 */
public final class CurrentContext implements AutoCloseable {
    private final CudaContext context;

    CurrentContext(CudaContext context) {
        this.context = context;
    }

    /**
     * Brings back the context that was current before.
     *
     * @throws CudaException where the driver refuses, as after an error that ended the context
     */
    @Override
    public void close() {
        int result = JCudaDriver.cuCtxPopCurrent(new CUcontext());
        context.release();
        CudaException.check("cuCtxPopCurrent", result);
    }
}
