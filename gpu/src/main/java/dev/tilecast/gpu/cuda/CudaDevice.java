package dev.tilecast.gpu.cuda;

import java.nio.charset.StandardCharsets;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.JCudaDriver;

/**
 * One CUDA device and its primary context, which it shares with FFmpeg (primary_ctx=1). Any thread; every call makes the
 * context current for its own time.
 *
 * <p>Every failure is a {@link CudaException} that names the call. Closing the device leaves what was made from it usable;
 * the context goes with the last of it.
 */
public final class CudaDevice implements AutoCloseable {
    private static final int NAME_BYTES = 256;

    private final int ordinal;
    private final String name;
    private final long totalMemory;
    private final int computeCapability;
    private final CudaContext context;
    private boolean closed;

    private CudaDevice(int ordinal) {
        this.ordinal = ordinal;
        CudaException.check("cuInit", JCudaDriver.cuInit(0));
        CUdevice device = new CUdevice();
        CudaException.check("cuDeviceGet", JCudaDriver.cuDeviceGet(device, ordinal));
        name = name(device);
        long[] bytes = new long[1];
        CudaException.check("cuDeviceTotalMem", JCudaDriver.cuDeviceTotalMem(bytes, device));
        totalMemory = bytes[0];
        computeCapability = 10 * attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR)
                + attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR);
        context = new CudaContext(device);
    }

    /**
     * Opens a device; loads JCuda where this is the first.
     *
     * @param driver what {@link CudaDriver#probe()} found
     * @param ordinal from 0, less than the driver's number of devices
     * @return the device, to be closed
     */
    public static CudaDevice open(CudaDriver.Usable driver, int ordinal) {
        if (ordinal < 0 || ordinal >= driver.devices()) {
            throw new IllegalArgumentException(
                    "CUDA device " + ordinal + ": the driver has " + driver.devices() + ", counted from 0");
        }
        JCudaLibrary.require();
        return new CudaDevice(ordinal);
    }

    private static String name(CUdevice device) {
        byte[] text = new byte[NAME_BYTES];
        CudaException.check("cuDeviceGetName", JCudaDriver.cuDeviceGetName(text, text.length, device));
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    private static int attribute(CUdevice device, int attribute) {
        int[] value = new int[1];
        CudaException.check("cuDeviceGetAttribute", JCudaDriver.cuDeviceGetAttribute(value, attribute, device));
        return value[0];
    }

    /** {@return its number among the driver's devices, from 0} */
    public int ordinal() {
        return ordinal;
    }

    /** {@return what the driver calls it, such as "NVIDIA RTX A4000"} */
    public String name() {
        return name;
    }

    /** {@return its memory in bytes} */
    public long totalMemory() {
        return totalMemory;
    }

    /** {@return ten times the compute capability's major version and the minor one: 75 for 7.5} */
    public int computeCapability() {
        return computeCapability;
    }

    /** {@return the memory that is free at this moment, in bytes, whoever uses the rest} */
    public long freeMemory() {
        long[] free = new long[1];
        long[] total = new long[1];
        try (CurrentContext _ = makeCurrent()) {
            CudaException.check("cuMemGetInfo", JCudaDriver.cuMemGetInfo(free, total));
        }
        return free[0];
    }

    /**
     * Makes the context the calling thread's current one, for calls of the driver.
     *
     * @return to be closed on the same thread, which ends that
     */
    public CurrentContext makeCurrent() {
        return context.makeCurrent();
    }

    /**
     * {@return the CUcontext as a number, for libraries that share it} It must not be used once the device is closed.
     */
    public long contextAddress() {
        return context.address();
    }

    /**
     * Memory whose bytes may be anything.
     *
     * @param bytes at least 1
     * @return the memory, to be closed
     * @throws CudaException {@link CudaException#outOfMemory()} where it does not suffice
     */
    public CudaMemory allocate(long bytes) {
        return new CudaMemory(context, bytes);
    }

    /**
     * {@return host memory for asynchronous copies; failures as in {@link #allocate}}
     *
     * @param bytes 1 to 2 GiB - 1
     */
    public PinnedMemory allocatePinned(int bytes) {
        return new PinnedMemory(context, bytes);
    }

    /** {@return a stream that does not wait for the default one} */
    public CudaStream newStream() {
        return new CudaStream(context);
    }

    /** {@return an event that was never recorded} */
    public CudaEvent newEvent() {
        return new CudaEvent(context);
    }

    /**
     * Compiles kernels.
     *
     * @param name of the module, for errors
     * @param ptx the text
     * @return the kernels, to be closed
     * @throws CudaException with the compiler's log where it fails
     */
    public CudaModule loadModule(String name, String ptx) {
        return new CudaModule(context, name, ptx);
    }

    /** Gives the context back once nothing is left that was made in it. A second call does nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        context.release();
    }

    @Override
    public String toString() {
        return name + " (CUDA device " + ordinal + ")";
    }
}
