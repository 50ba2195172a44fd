package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasShape;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.ImageApi;
import dev.tilecast.gpu.cuda.CudaColorConversion;
import dev.tilecast.gpu.cuda.CudaException;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one encoder takes canvases in device memory: converted there, or, once anything of that has failed, downloaded and
 * converted by the CPU. One thread at a time, but for {@link #prepare}, {@link #deviceName} and {@link #whyNot}.
 */
final class DevicePath implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DevicePath.class);

    private final ImageApi images = new ImageApi();
    private volatile DevicePictures pictures;
    private volatile Optional<String> failure = Optional.empty();
    private int deviceId;
    private EncoderKind kind;
    private Canvas downloaded;

    /** Whether that canvas is to be converted on its device. */
    boolean takes(CudaCanvas canvas) {
        return failure.isEmpty() && CudaColorConversion.supports(canvas.pixelType());
    }

    /** Whether {@link #pictures} gives the same as before; if not, the encoder has to let go of them first. */
    boolean serves(CudaCanvas canvas, EncoderKind wanted) {
        return pictures != null && kind == wanted && deviceId == canvas.deviceId();
    }

    /**
     * What makes the canvas' picture for that kind of encoder.
     *
     * @param width as the encoder holds it
     * @param height as the encoder holds it
     * @throws CudaException where the device refuses
     * @throws VideoException where FFmpeg does
     */
    DevicePictures pictures(CudaCanvas canvas, EncoderKind wanted, int width, int height) {
        if (!serves(canvas, wanted)) {
            close();
            pictures = open(CanvasDevice.of(canvas), wanted, width, height);
            kind = wanted;
            deviceId = canvas.deviceId();
        }
        return pictures;
    }

    private static DevicePictures open(CanvasDevice device, EncoderKind kind, int width, int height) {
        try {
            return kind.isNvenc()
                    ? new HardwarePictures(device, kind.format().matrix(), width, height)
                    : new DownloadedPictures(device, kind, width, height);
        } catch (RuntimeException | Error failed) {
            device.close();
            throw failed;
        }
    }

    /** From now on canvases are downloaded. */
    void giveUp(String why) {
        failure = Optional.of(why);
    }

    /** Why canvases are converted by the CPU; empty where they are not, or none came. */
    Optional<String> whyNot() {
        return failure;
    }

    /** The device that converts; empty where none does. */
    Optional<String> deviceName() {
        DevicePictures current = pictures;
        return current == null || failure.isPresent() ? Optional.empty() : Optional.of(current.deviceName());
    }

    /** Begins with a canvas that comes next; what fails here fails again, and is seen, when it has come. */
    boolean prepare(CudaCanvas canvas) {
        DevicePictures current = pictures;
        try {
            return current != null && takes(canvas) && current.prepare(canvas);
        } catch (CudaException | IllegalArgumentException | IllegalStateException failed) {
            LOG.debug("a canvas could not be prepared", failed);
            return false;
        }
    }

    /** A canvas comes that needs no device: what was prepared is not asked for. */
    void forgetPrepared() {
        DevicePictures current = pictures;
        try {
            if (current != null) {
                current.forgetPrepared();
            }
        } catch (CudaException failed) {
            LOG.debug("a canvas that was prepared for nothing", failed);
        }
    }

    /**
     * The canvas in host memory, until the next call.
     *
     * @throws VideoException where the device does not give it
     */
    Canvas download(CudaCanvas canvas) {
        CanvasShape shape = CanvasShape.of(canvas);
        try {
            if (downloaded == null || !CanvasShape.of(downloaded).equals(shape)) {
                downloaded = images.createCanvas(shape, canvas.gamma());
            }
            canvas.download(downloaded);
            return downloaded;
        } catch (CudaException failed) {
            throw new VideoException(
                    failed.outOfMemory() ? Reason.OUT_OF_MEMORY : Reason.ENCODING_FAILED,
                    "the canvas cannot be downloaded: " + failed.getMessage(),
                    failed);
        }
    }

    @Override
    public void close() {
        DevicePictures current = pictures;
        pictures = null;
        if (current != null) {
            current.close();
        }
    }
}
