package dev.tilecast.gpu.cuda;

import java.util.Optional;

/** Whether this machine has an NVIDIA driver that CUDA canvases and kernels can use. */
public sealed interface CudaDriver {

    /**
     * {@return what the driver itself says; neither JCuda nor FFmpeg is loaded} Takes up to a second where a device has
     * to wake up, so it belongs off the start-up path. Any thread.
     */
    static CudaDriver probe() {
        return new DriverProbe().run();
    }

    /** {@return why CUDA cannot be used, with the remedy where there is one; empty where it can} */
    default Optional<String> whyNot() {
        return switch (this) {
            case Usable usable -> Optional.empty();
            case Unusable(String reason, Optional<String> remedy) ->
                Optional.of(remedy.map(text -> reason + ": " + text).orElse(reason));
        };
    }

    /**
     * There is a driver, and it has devices.
     *
     * @param version the newest CUDA version that the driver supports
     * @param devices how many devices it shows to this process, at least 1
     */
    record Usable(CudaVersion version, int devices) implements CudaDriver {}

    /**
     * There is none, or none that can be used.
     *
     * @param reason one line, such as "no NVIDIA driver (libcuda.so.1 not found)"
     * @param remedy what a person can do about it, such as "update NVIDIA's driver to 525 or newer"
     */
    record Unusable(String reason, Optional<String> remedy) implements CudaDriver {}
}
