package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.gpu.cuda.CudaException;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes with the best of FFmpeg's encoders that opens, a packet for every canvas at once.
 *
 * <p>Parameters, all before {@link #init} and while running: "bitrate" (bit/s, 4,000,000 without it), "bitrate_error" (the
 * part by which the rate may be exceeded, 0 to 1, 0 without it), "framerate" (30 without it), "keyframe_interval" (frames,
 * two seconds without it; 0: on demand only), "preset" (the encoder's own, or x264's names for all) and "threads" (0: the
 * encoder chooses). {@link #requestKeyFrame} may be called by any thread. In formats of even sizes the right column and the
 * bottom row of canvases of odd size are left out.
 */
final class FfmpegVideoEncoder implements VideoEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegVideoEncoder.class);

    /** From the least to convert to the most. */
    private static final List<PixelType> TYPES = List.of(
            PixelType.RGBA,
            PixelType.SINT32,
            PixelType.RGB,
            PixelType.SINT8,
            PixelType.RGBA_16,
            PixelType.RGB_16,
            PixelType.COLOR,
            PixelType.FLOAT32_4,
            PixelType.RGB_FP,
            PixelType.FLOAT32_3,
            PixelType.FLOAT32_2,
            PixelType.FLOAT32,
            PixelType.RGBE,
            PixelType.RGBEA);

    private final PayloadMemory memory = new PayloadMemory();
    private volatile EncoderChoice choice;
    private volatile EncoderSettings settings = EncoderSettings.standard();
    private final DevicePath devicePath = new DevicePath();
    private RunningEncoder running;
    private Optional<AVBufferRef> runningFrames = Optional.empty();
    private int width;
    private int height;
    private int framesSinceKey;
    private volatile boolean keyFrameRequested = true;
    private boolean closed;

    FfmpegVideoEncoder(EncoderChoice choice) {
        this.choice = choice;
    }

    @Override
    public void setParameter(String name, String value) {
        requireNotClosed();
        EncoderSettings changed = settings.with(name, value, choice.kinds());
        if (running != null) {
            change(name, value, changed);
        }
        settings = changed;
    }

    private void change(String name, String value, EncoderSettings changed) {
        EncoderKind kind = choice.best();
        if (changed.equals(settings)) {
            return;
        }
        switch (name) {
            case "keyframe_interval" -> {}
            case "bitrate", "bitrate_error" -> {
                if (kind.takesBitRateWhileRunning()) {
                    running.changeRate(changed);
                } else {
                    reopen(name, value, changed);
                }
            }
            default -> reopen(name, value, changed);
        }
    }

    private void reopen(String name, String value, EncoderSettings changed) {
        RunningEncoder next;
        try {
            next = RunningEncoder.open(choice.best(), width, height, changed, memory, runningFrames);
        } catch (EncoderOpenException e) {
            throw new VideoException(
                    Reason.BAD_PARAMETER,
                    "\"" + name + "\" cannot be \"" + value + "\" with "
                            + choice.best().encoderName() + ": " + e.getMessage());
        }
        running.close();
        running = next;
        keyFrameRequested = true;
    }

    @Override
    public Optional<VideoData> init(int canvasWidth, int canvasHeight) {
        requireNotClosed();
        if (running != null) {
            throw new VideoException(Reason.ALREADY_INITIALISED, identifier() + " is already initialised");
        }
        width = canvasWidth;
        height = canvasHeight;
        openBest();
        return running.configuration();
    }

    private void openBest() {
        EncoderChoice before = choice;
        List<String> refusals = new ArrayList<>();
        while (running == null) {
            EncoderKind kind = choice.best();
            Optional<VideoException> failure = open(kind);
            if (failure.isEmpty()) {
                return;
            }
            VideoException why = failure.get();
            refusals.add(why.getMessage());
            if (!choice.hasNext()) {
                // Another size may suit the best of them again.
                choice = before;
                throw new VideoException(why.reason(), String.join("; ", refusals), why);
            }
            // One that opened for the probe may still lack sessions, or not hold pictures of that size.
            choice = choice.next(why.getMessage());
        }
    }

    private Optional<VideoException> open(EncoderKind kind) {
        if (!kind.bounds().contain(kind.held(width), kind.held(height))) {
            return Optional.of(new VideoException(
                    Reason.UNSUPPORTED_RESOLUTION,
                    kind.encoderName() + " takes pictures " + kind.bounds() + ", not " + size(width, height)));
        }
        try {
            running = RunningEncoder.open(kind, width, height, settings, memory, Optional.empty());
            return Optional.empty();
        } catch (EncoderOpenException e) {
            return Optional.of(new VideoException(
                    reason(kind, e),
                    kind.encoderName() + " does not open for " + size(width, height) + ": " + e.getMessage()));
        }
    }

    private static Reason reason(EncoderKind kind, EncoderOpenException failure) {
        if (failure.outOfMemory()) {
            return Reason.OUT_OF_MEMORY;
        }
        return kind.isNvenc() ? Reason.NO_SUITABLE_DEVICE : Reason.ENCODING_FAILED;
    }

    @Override
    public Optional<PixelType> supportedType(int index) {
        return index >= 0 && index < TYPES.size() ? Optional.of(TYPES.get(index)) : Optional.empty();
    }

    @Override
    public VideoData encode(Canvas canvas) {
        requireInitialised();
        requireSize(canvas);
        devicePath.forgetPrepared();
        try {
            runWith(Optional.empty());
            return encode(keyFrame -> running.encode(canvas, keyFrame));
        } catch (EncoderOpenException failed) {
            takeNext(new VideoException(reason(choice.best(), failed), failed.getMessage(), failed));
        } catch (VideoException failed) {
            takeNext(failed);
        }
        return encode(canvas);
    }

    /**
     * The picture is made on the canvas' device: for NVENC it stays there, for software encoders it is copied to the host.
     * Where CUDA fails, this canvas and all after it are downloaded and converted by the CPU.
     */
    @Override
    public VideoData encode(CudaCanvas canvas) {
        requireInitialised();
        requireSize(canvas);
        Optional<AVFrame> picture = devicePath.takes(canvas) ? devicePicture(canvas) : Optional.empty();
        if (picture.isPresent()) {
            try {
                return encode(keyFrame -> running.encode(picture.get(), keyFrame));
            } catch (VideoException failed) {
                if (runningFrames.isEmpty()) {
                    throw failed;
                }
                giveUpDevice(failed);
            }
        }
        VideoData data = encode(devicePath.download(canvas));
        // Only now does no encoder use its pictures any more.
        devicePath.close();
        return data;
    }

    /** The canvas' picture, and the encoder that takes it; empty where the device fails. */
    private Optional<AVFrame> devicePicture(CudaCanvas canvas) {
        EncoderKind kind = choice.best();
        try {
            if (!devicePath.serves(canvas, kind)) {
                runWith(Optional.empty());
            }
            DevicePictures pictures = devicePath.pictures(canvas, kind, kind.held(width), kind.held(height));
            runWith(pictures.hardwareFrames());
            return Optional.of(pictures.picture(canvas));
        } catch (EncoderOpenException | CudaException | VideoException failed) {
            giveUpDevice(failed);
            return Optional.empty();
        }
    }

    private void giveUpDevice(Exception failed) {
        devicePath.giveUp(failed.getMessage());
        LOG.warn("{}", identifier());
    }

    @Override
    public boolean prepare(CudaCanvas next) {
        return devicePath.prepare(next);
    }

    /** Opens the encoder anew where its pictures are to come from another place. */
    private void runWith(Optional<AVBufferRef> frames) throws EncoderOpenException {
        if (runningFrames.equals(frames)) {
            return;
        }
        RunningEncoder next = RunningEncoder.open(choice.best(), width, height, settings, memory, frames);
        running.close();
        running = next;
        runningFrames = frames;
        keyFrameRequested = true;
    }

    /** A device's encoder that fails in the middle of a stream is followed by the next best. */
    private void takeNext(VideoException failed) {
        if (!choice.best().isNvenc() || !choice.hasNext()) {
            throw failed;
        }
        choice = choice.next(failed.getMessage());
        running.close();
        running = null;
        runningFrames = Optional.empty();
        openBest();
        keyFrameRequested = true;
    }

    private void requireSize(CanvasBase canvas) {
        if (canvas.width() != width || canvas.height() != height) {
            throw new VideoException(
                    Reason.UNSUPPORTED_RESOLUTION,
                    "the encoder was initialised for " + size(width, height) + ", the canvas is "
                            + size(canvas.width(), canvas.height()) + ": close it and begin with a new one");
        }
    }

    private VideoData encode(Function<Boolean, VideoData> encoding) {
        boolean keyFrame = keyFrameRequested || framesSinceKey >= settings.framesBetweenKeyFrames();
        keyFrameRequested = false;
        boolean encoded = false;
        try {
            VideoData data = encoding.apply(keyFrame);
            framesSinceKey = data.keyFrame() ? 1 : framesSinceKey + 1;
            encoded = true;
            return data;
        } catch (OutOfMemoryError e) {
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for a frame of " + size(width, height), e);
        } catch (VideoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new VideoException(
                    Reason.ENCODING_FAILED, "a frame of " + size(width, height) + " could not be encoded", e);
        } finally {
            if (!encoded) {
                // Players have not seen this frame, so the next must not build on it.
                keyFrameRequested = true;
            }
        }
    }

    @Override
    public Optional<VideoData> configuration() {
        return running == null ? Optional.empty() : running.configuration();
    }

    @Override
    public void requestKeyFrame() {
        keyFrameRequested = true;
    }

    @Override
    public Optional<VideoData> close() {
        closed = true;
        if (running != null) {
            running.close();
            running = null;
        }
        devicePath.close();
        return Optional.empty();
    }

    /** Any thread. */
    @Override
    public String identifier() {
        EncoderChoice current = choice;
        String preset = settings.preset(current.best());
        String encoder = current.best().displayName()
                + (preset.isEmpty() ? "" : " " + preset)
                + devicePath
                        .deviceName()
                        .map(name -> ", canvases converted by " + name)
                        .orElse("");
        List<String> reasons = new ArrayList<>(current.whyNotBetter());
        devicePath.whyNot().ifPresent(why -> reasons.add("canvases converted by the CPU (" + why + ")"));
        return reasons.isEmpty() ? encoder : encoder + ": " + String.join("; ", reasons);
    }

    private void requireNotClosed() {
        if (closed) {
            throw new VideoException(Reason.NOT_INITIALISED, identifier() + " is closed");
        }
    }

    private void requireInitialised() {
        requireNotClosed();
        if (running == null) {
            throw new VideoException(Reason.NOT_INITIALISED, identifier() + " is not initialised: call init first");
        }
    }

    private static String size(int width, int height) {
        return width + "x" + height;
    }
}
