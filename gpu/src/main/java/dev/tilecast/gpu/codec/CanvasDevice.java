package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.gpu.cuda.CudaColorConversion;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaException;
import dev.tilecast.gpu.cuda.CudaKernels;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The device that an encoder's canvases lie on, and the kernels to convert them there. One thread at a time. */
final class CanvasDevice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CanvasDevice.class);

    private final CudaDevice device;
    private final CudaKernels kernels;
    private final CudaColorConversion conversion;

    private CanvasDevice(CudaDevice device) {
        this.device = device;
        kernels = new CudaKernels(device);
        conversion = new CudaColorConversion(kernels);
    }

    /** The device that holds that canvas. */
    static CanvasDevice of(CudaCanvas canvas) {
        return switch (CudaDriver.probe()) {
            case CudaDriver.Usable driver -> new CanvasDevice(CudaDevice.open(driver, canvas.deviceId()));
            case CudaDriver.Unusable unusable ->
                throw new VideoException(
                        Reason.NO_SUITABLE_DEVICE, unusable.whyNot().orElseThrow());
        };
    }

    CudaDevice device() {
        return device;
    }

    CudaColorConversion conversion() {
        return conversion;
    }

    /** Frees everything, also where the device has failed. */
    @Override
    public void close() {
        try (device;
                kernels;
                conversion) {
            LOG.debug("{} is not used for an encoder's canvases any more", device);
        } catch (CudaException failed) {
            LOG.debug("what the device did last failed", failed);
        }
    }
}
