package dev.tilecast.gpu.cuda;

import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/**
 * Host memory that is never paged out, so that devices copy from and to it while the processor does something else. Made
 * by {@link CudaDevice#allocatePinned}.
 */
public final class PinnedMemory implements AutoCloseable {
    private final Pointer pointer = new Pointer();
    private final ByteBuffer buffer;
    private final Cleaner.Cleanable destruction;

    PinnedMemory(CudaContext context, long size) {
        Pointer made = pointer;
        destruction = context.own(
                this,
                () -> CudaException.check(
                        "cuMemHostAlloc",
                        JCudaDriver.cuMemHostAlloc(made, size, JCudaDriver.CU_MEMHOSTALLOC_PORTABLE),
                        " for " + size + " bytes"),
                "cuMemFreeHost",
                () -> JCudaDriver.cuMemFreeHost(made));
        buffer = made.getByteBuffer(0, size).order(ByteOrder.nativeOrder());
    }

    /** {@return the pointer, for calls of the driver} */
    public Pointer pointer() {
        return pointer;
    }

    /** {@return the bytes, to be touched only while this object is open and still referred to} */
    public ByteBuffer buffer() {
        return buffer.duplicate().order(ByteOrder.nativeOrder());
    }

    /** Frees it; its buffers must not be touched any more. */
    @Override
    public void close() {
        destruction.clean();
    }
}
