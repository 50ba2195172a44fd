package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.gpu.color.ColorMatrix;
import dev.tilecast.gpu.cuda.CudaStream;
import dev.tilecast.gpu.cuda.DeviceNv12;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVHWDeviceContext;
import org.bytedeco.ffmpeg.avutil.AVHWFramesContext;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Pictures in device memory for NVENC, from FFmpeg's pool: the kernel writes into them, nothing passes the host. */
final class HardwarePictures implements DevicePictures {
    private final CanvasDevice device;
    private final ColorMatrix matrix;
    private final int width;
    private final int height;
    private final CudaStream stream;
    private AVBufferRef context;
    private AVBufferRef frames;
    private final AVFrame frame = avutil.av_frame_alloc();

    /**
     * Takes over the device.
     *
     * @param width of the pictures, even
     * @param height of the pictures, even
     */
    HardwarePictures(CanvasDevice device, ColorMatrix matrix, int width, int height) {
        this.device = device;
        this.matrix = matrix;
        this.width = width;
        this.height = height;
        stream = device.device().newStream();
        try {
            context = context(device.device().contextAddress());
            frames = frames(context, width, height);
        } catch (RuntimeException | Error failed) {
            closeAllButDevice();
            throw failed;
        }
    }

    /** FFmpeg is given the context that JCuda has retained; asked for one it insists on flags of its own. */
    private static AVBufferRef context(long cudaContext) {
        AVBufferRef context = avutil.av_hwdevice_ctx_alloc(avutil.AV_HWDEVICE_TYPE_CUDA);
        if (context == null) {
            throw new VideoException(Reason.NO_SUITABLE_DEVICE, "this build of FFmpeg has no CUDA");
        }
        // AVCUDADeviceContext: the CUcontext, the CUstream (null: the default one), and what FFmpeg keeps for itself.
        Pointer cuda = new AVHWDeviceContext(context.data()).hwctx();
        new PointerPointer<>(cuda).put(0, new Address(cudaContext));
        FfmpegLog.Errors errors = new FfmpegLog.Errors();
        int status = FfmpegLog.listening(errors, () -> avutil.av_hwdevice_ctx_init(context));
        if (status < 0) {
            avutil.av_buffer_unref(context);
            throw new VideoException(Reason.NO_SUITABLE_DEVICE, OpenFailure.inWords(errors.lines(), status));
        }
        return context;
    }

    private static AVBufferRef frames(AVBufferRef context, int width, int height) {
        AVBufferRef frames = avutil.av_hwframe_ctx_alloc(context);
        AVHWFramesContext settings = new AVHWFramesContext(frames.data());
        settings.format(avutil.AV_PIX_FMT_CUDA);
        settings.sw_format(avutil.AV_PIX_FMT_NV12);
        settings.width(width);
        settings.height(height);
        FfmpegLog.Errors errors = new FfmpegLog.Errors();
        int status = FfmpegLog.listening(errors, () -> avutil.av_hwframe_ctx_init(frames));
        if (status < 0) {
            avutil.av_buffer_unref(frames);
            throw new VideoException(Reason.NO_SUITABLE_DEVICE, OpenFailure.inWords(errors.lines(), status));
        }
        return frames;
    }

    /** A pointer of another library's. */
    private static final class Address extends Pointer {
        private Address(long value) {
            address = value;
        }
    }

    @Override
    public AVFrame picture(CudaCanvas canvas) {
        // The encoder keeps references of its own to what it still reads; the pool gives other memory.
        avutil.av_frame_unref(frame);
        FfmpegLog.Errors errors = new FfmpegLog.Errors();
        int status = FfmpegLog.listening(errors, () -> avutil.av_hwframe_get_buffer(frames, frame, 0));
        if (status < 0) {
            throw new VideoException(
                    status == avutil.AVERROR_ENOMEM() ? Reason.OUT_OF_MEMORY : Reason.ENCODING_FAILED,
                    "no picture in device memory: " + OpenFailure.inWords(errors.lines(), status));
        }
        PictureFrames.setColours(frame, matrix);
        DeviceNv12 target = new DeviceNv12(
                width,
                height,
                frame.data(0).address(),
                frame.linesize(0),
                frame.data(1).address(),
                frame.linesize(1));
        device.conversion().convert(canvas, matrix, target, stream);
        stream.synchronize();
        return frame;
    }

    @Override
    public Optional<AVBufferRef> hardwareFrames() {
        return Optional.of(frames);
    }

    @Override
    public String deviceName() {
        return device.device().name();
    }

    private void closeAllButDevice() {
        avutil.av_frame_free(frame);
        if (frames != null) {
            avutil.av_buffer_unref(frames);
        }
        if (context != null) {
            avutil.av_buffer_unref(context);
        }
        stream.close();
    }

    @Override
    public void close() {
        closeAllButDevice();
        device.close();
    }
}
