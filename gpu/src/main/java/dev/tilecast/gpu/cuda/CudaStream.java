package dev.tilecast.gpu.cuda;

import java.lang.ref.Cleaner;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/**
 * A queue of a device's work, which runs beside that of other streams and of the default one. Made by
 * {@link CudaDevice#newStream}. Any thread.
 */
public final class CudaStream implements AutoCloseable {
    private final CudaContext context;
    private final CUstream handle = new CUstream();
    private final Cleaner.Cleanable destruction;

    CudaStream(CudaContext context) {
        this.context = context;
        CUstream made = handle;
        destruction = context.own(
                this,
                () -> CudaException.check(
                        "cuStreamCreate", JCudaDriver.cuStreamCreate(made, CUstream_flags.CU_STREAM_NON_BLOCKING)),
                "cuStreamDestroy",
                () -> JCudaDriver.cuStreamDestroy(made));
    }

    /** {@return the CUstream, for calls of the driver} */
    public CUstream handle() {
        return handle;
    }

    /** Waits until all that was queued is done; what failed in between is thrown here. */
    public void synchronize() {
        try (CurrentContext _ = context.makeCurrent()) {
            CudaException.check("cuStreamSynchronize", JCudaDriver.cuStreamSynchronize(handle));
        }
    }

    /**
     * What is queued from now on waits, on the device, for the event.
     *
     * @param event on any device; one that was never recorded is not waited for
     */
    public void waitFor(CudaEvent event) {
        try (CurrentContext _ = context.makeCurrent()) {
            CudaException.check("cuStreamWaitEvent", JCudaDriver.cuStreamWaitEvent(handle, event.handle(), 0));
        }
    }

    /** Ends it when its work is done. */
    @Override
    public void close() {
        destruction.clean();
    }
}
