package dev.tilecast.gpu.cuda;

import java.lang.ref.Cleaner;
import java.util.function.IntSupplier;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
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
    private final CUcontext handle = new CUcontext();
    private final Cleaner cleaner =
            Cleaner.create(Thread.ofPlatform().name("cuda-cleaner").daemon().factory());
    private int references = 1;

    /** Retains it, for the one that calls {@link #release}. */
    CudaContext(CUdevice device) {
        this.device = device;
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
        Cleaner.Cleanable owned = null;
        try (CurrentContext _ = makeCurrent()) {
            make.run();
            retain();
            owned = cleaner.register(owner, () -> destroy(destruction, destroy));
        } catch (RuntimeException | Error failed) {
            if (owned != null) {
                owned.clean();
            }
            throw failed;
        }
        return owned;
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

    private synchronized void retain() {
        if (references == 0) {
            throw new IllegalStateException("the CUDA device is closed");
        }
        references++;
    }

    synchronized void release() {
        if (--references == 0) {
            int result = JCudaDriver.cuDevicePrimaryCtxRelease(device);
            if (result != 0) {
                LOG.warn("cuDevicePrimaryCtxRelease failed: {}", result);
            }
        }
    }
}
