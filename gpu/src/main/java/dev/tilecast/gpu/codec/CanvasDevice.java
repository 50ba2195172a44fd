package dev.tilecast.gpu.codec;

import dev.tilecast.gpu.cuda.CudaColorConversion;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The device that an encoder's canvases lie on, and what converts them there. Made by {@link CanvasDevices}. */
final class CanvasDevice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CanvasDevice.class);

    private final CanvasDevices.Shared shared;
    private final CudaColorConversion conversion;

    /** Takes over one use of what is shared. */
    CanvasDevice(CanvasDevices.Shared shared) {
        this.shared = shared;
        conversion = new CudaColorConversion(shared.kernels());
    }

    CudaDevice device() {
        return shared.device();
    }

    CudaColorConversion conversion() {
        return conversion;
    }

    /** Frees what no other encoder uses, also where the device has failed. Once. */
    @Override
    public void close() {
        try (shared;
                conversion) {
            LOG.debug("{} is not used for an encoder's canvases any more", device());
        } catch (CudaException failed) {
            LOG.debug("what the device did last failed", failed);
        }
    }
}
