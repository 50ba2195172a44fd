package dev.tilecast.gpu.cuda;

import dev.tilecast.canvas.CudaCanvas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.JCudaDriver;

/**
 * The kernels of one device, each module compiled by the driver when it is first needed and shared by all that use this.
 * Any thread. Closing it unloads them: everything launched must have ended by then.
 */
public final class CudaKernels implements AutoCloseable {
    private final CudaDevice device;
    private final Map<String, CudaModule> modules = new HashMap<>();
    private final Map<String, CUfunction> functions = new HashMap<>();

    /**
     * Loads nothing yet. The device stays the caller's.
     *
     * @param device where they run
     */
    public CudaKernels(CudaDevice device) {
        this.device = device;
    }

    CudaDevice device() {
        return device;
    }

    /** An exception where the canvas lies on another device. */
    void requireOwn(CudaCanvas canvas) {
        if (canvas.deviceId() != device.ordinal()) {
            throw new IllegalArgumentException("the canvas lies on CUDA device " + canvas.deviceId()
                    + ", the kernels on " + device + ": use the canvas' own device");
        }
    }

    /** Queues a launch and returns; what fails while it runs, the stream reports later. */
    void launch(KernelJob job, CudaStream stream) {
        CUfunction function = function(job);
        LaunchGrid grid = job.grid();
        try (CurrentContext _ = device.makeCurrent()) {
            CudaException.check(
                    "cuLaunchKernel",
                    JCudaDriver.cuLaunchKernel(
                            function,
                            grid.blocksX(),
                            grid.blocksY(),
                            1,
                            grid.threadsX(),
                            grid.threadsY(),
                            1,
                            0,
                            stream.handle(),
                            Pointer.to(Pointer.to(job.parameters())),
                            null),
                    " for " + job.kernel());
        }
    }

    private synchronized CUfunction function(KernelJob job) {
        return functions.computeIfAbsent(
                job.kernel(),
                kernel -> modules.computeIfAbsent(job.module(), this::load).function(kernel));
    }

    private CudaModule load(String module) {
        String resource = module + ".ptx";
        try (InputStream ptx = CudaKernels.class.getResourceAsStream(resource)) {
            return device.loadModule(resource, new String(ptx.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read from the program's files", e);
        }
    }

    @Override
    public synchronized void close() {
        functions.clear();
        modules.values().forEach(CudaModule::close);
        modules.clear();
    }
}
