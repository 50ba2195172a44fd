package dev.tilecast.gpu.cuda;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import jcuda.driver.CUcontext;
import jcuda.driver.CUctx_flags;
import jcuda.driver.CUdevice;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device's primary context, the one that FFmpeg and the CUDA runtime share. It is released when its device is closed
 * and everything that was made in it is freed, in whatever order. Any thread.
 */
final class CudaContext {
    private static final Logger LOG = LoggerFactory.getLogger(CudaContext.class);

    private final CUdevice device;
    private final Handle handle = new Handle();
    private final Cleaner cleaner =
            Cleaner.create(Thread.ofPlatform().name("cuda-cleaner").daemon().factory());
    /** Without a lock: a virtual thread that waited for one would go on with another thread's current context. */
    private final AtomicInteger references = new AtomicInteger(1);

    /** A CUcontext that tells its number, which JCuda's own keeps to itself. */
    private static final class Handle extends CUcontext {
        private long address() {
            return getNativePointer();
        }
    }

    /**
     * Retains it, for the one that calls {@link #release}. Threads that wait for the device sleep, as FFmpeg wants it of a
     * context that it shares; where somebody has chosen otherwise before, that stays.
     */
    CudaContext(CUdevice device) {
        this.device = device;
        int flags = JCudaDriver.cuDevicePrimaryCtxSetFlags(device, CUctx_flags.CU_CTX_SCHED_BLOCKING_SYNC);
        if (flags != CUresult.CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE) {
            CudaException.check("cuDevicePrimaryCtxSetFlags", flags);
        }
        CudaException.check("cuDevicePrimaryCtxRetain", JCudaDriver.cuDevicePrimaryCtxRetain(handle, device));
    }

    /**
     * Makes it the calling thread's current context until the result is closed.
     *
     * @throws IllegalStateException once the device is closed and nothing of it is left
     */
    CurrentContext makeCurrent() {
        retain();
        int result = JCudaDriver.cuCtxPushCurrent(handle);
        if (result != 0) {
            release();
            CudaException.check("cuCtxPushCurrent", result);
        }
        return new CurrentContext(this);
    }

    /**
     * Makes something in the context, and has it destroyed when its owner says so, or is forgotten.
     *
     * @param make the call that makes it; throws where that fails
     * @param destruction the name of the call that destroys it
     * @param destroy that call; must not refer to the owner
     */
    Cleaner.Cleanable own(Object owner, Runnable make, String destruction, IntSupplier destroy) {
        retain();
        boolean isMade = false;
        try {
            try (CurrentContext _ = makeCurrent()) {
                make.run();
                isMade = true;
            }
            return cleaner.register(owner, () -> destroy(destruction, destroy));
        } catch (RuntimeException | Error failed) {
            if (isMade) {
                destroy(destruction, destroy);
            } else {
                release();
            }
            throw failed;
        }
    }

    private void destroy(String call, IntSupplier destroy) {
        try (CurrentContext _ = makeCurrent()) {
            CudaException.check(call, destroy.getAsInt());
        } catch (CudaException failed) {
            LOG.warn("{}", failed.getMessage());
        } finally {
            release();
        }
    }

    long address() {
        return handle.address();
    }

    private void retain() {
        if (references.getAndUpdate(count -> count == 0 ? 0 : count + 1) == 0) {
            throw new IllegalStateException("the CUDA device is closed");
        }
    }

    void release() {
        if (references.decrementAndGet() == 0) {
            int result = JCudaDriver.cuDevicePrimaryCtxRelease(device);
            if (result != 0) {
                LOG.warn("cuDevicePrimaryCtxRelease failed: {}", result);
            }
        }
    }
}
