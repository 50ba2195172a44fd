package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.gpu.cuda.CudaColorConversion;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaKernels;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;

/** The device that an encoder's canvases lie on, and the kernels to convert them there. One thread at a time. */
final class CanvasDevice implements AutoCloseable {
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

    @Override
    public void close() {
        conversion.close();
        kernels.close();
        device.close();
    }
}
