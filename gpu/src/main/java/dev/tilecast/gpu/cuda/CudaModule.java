package dev.tilecast.gpu.cuda;

import java.lang.ref.Cleaner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jcuda.Pointer;
import jcuda.driver.CUfunction;
import jcuda.driver.CUjit_option;
import jcuda.driver.CUmodule;
import jcuda.driver.JCudaDriver;
import jcuda.driver.JITOptions;

/** Kernels, compiled from PTX by the driver. Made by {@link CudaDevice#loadModule}. Any thread. */
public final class CudaModule implements AutoCloseable {
    private static final int LOG_BYTES = 8192;

    private final CudaContext context;
    private final String name;
    private final CUmodule handle = new CUmodule();
    private final Cleaner.Cleanable destruction;

    CudaModule(CudaContext context, String name, String ptx) {
        this.context = context;
        this.name = name;
        CUmodule made = handle;
        destruction = context.own(
                this, () -> load(made, name, ptx), "cuModuleUnload", () -> JCudaDriver.cuModuleUnload(made));
    }

    private static void load(CUmodule module, String name, String ptx) {
        JITOptions options = new JITOptions();
        options.putBytes(CUjit_option.CU_JIT_ERROR_LOG_BUFFER, new byte[LOG_BYTES]);
        byte[] text = ptx.getBytes(StandardCharsets.US_ASCII);
        // The driver looks for the zero that ends the text.
        Pointer image = Pointer.to(Arrays.copyOf(text, text.length + 1));
        int result = JCudaDriver.cuModuleLoadDataJIT(module, image, options);
        if (result != 0) {
            CudaException.check("cuModuleLoadData", result, " in " + name + log(options));
        }
    }

    private static String log(JITOptions options) {
        String log = options.getString(CUjit_option.CU_JIT_ERROR_LOG_BUFFER);
        return log == null || log.isBlank() ? "" : ": " + log.strip();
    }

    /**
     * The kernel with that name, for cuLaunchKernel; valid until this is closed. Whoever keeps it keeps the module loaded.
     *
     * @throws CudaException where the module has none
     */
    public CUfunction function(String kernel) {
        CUfunction function = new LoadedFunction(this);
        try (CurrentContext _ = context.makeCurrent()) {
            CudaException.check(
                    "cuModuleGetFunction",
                    JCudaDriver.cuModuleGetFunction(function, handle, kernel),
                    " for " + kernel + " in " + name);
        }
        return function;
    }

    @Override
    public void close() {
        destruction.clean();
    }

    /** The driver forgets a kernel with its module, and the module goes where nobody refers to it any more. */
    private static final class LoadedFunction extends CUfunction {
        private final CudaModule module;

        private LoadedFunction(CudaModule module) {
            this.module = module;
        }

        @Override
        public String toString() {
            return super.toString() + " of " + module.name;
        }
    }
}
