package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.gpu.cuda.CudaDevice;
import dev.tilecast.gpu.cuda.CudaDriver;
import dev.tilecast.gpu.cuda.CudaException;
import dev.tilecast.gpu.cuda.CudaKernels;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.HashMap;
import java.util.Map;

/**
 * The devices that encoders' canvases lie on: each is open once for all encoders, with its kernels compiled once, from the
 * first of them to the last. Any thread.
 */
final class CanvasDevices {
    private final Map<Integer, Shared> open = new HashMap<>();

    /**
     * The device that holds that canvas, for one encoder, which closes it.
     *
     * @throws CudaException where the device refuses
     * @throws VideoException where there is no driver
     */
    CanvasDevice of(CudaCanvas canvas) {
        return switch (CudaDriver.probe()) {
            case CudaDriver.Usable driver -> new CanvasDevice(use(driver, canvas.deviceId()));
            case CudaDriver.Unusable unusable ->
                throw new VideoException(
                        Reason.NO_SUITABLE_DEVICE, unusable.whyNot().orElseThrow());
        };
    }

    private synchronized Shared use(CudaDriver.Usable driver, int ordinal) {
        Shared shared = open.computeIfAbsent(ordinal, _ -> new Shared(CudaDevice.open(driver, ordinal)));
        shared.users++;
        return shared;
    }

    /** A device and its kernels, for as many encoders as use it. */
    final class Shared implements AutoCloseable {
        private final CudaDevice device;
        private final CudaKernels kernels;
        private int users;

        private Shared(CudaDevice device) {
            this.device = device;
            kernels = new CudaKernels(device);
        }

        CudaDevice device() {
            return device;
        }

        CudaKernels kernels() {
            return kernels;
        }

        /** One encoder uses it no more. */
        @Override
        public void close() {
            synchronized (CanvasDevices.this) {
                if (--users > 0) {
                    return;
                }
                open.remove(device.ordinal());
            }
            try (device) {
                kernels.close();
            }
        }
    }
}
