package dev.tilecast.gpu.codec;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.List;
import java.util.Optional;

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
    private RunningEncoder running;
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
            next = RunningEncoder.open(choice.best(), width, height, changed, memory);
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
        while (running == null) {
            EncoderKind kind = choice.best();
            Optional<VideoException> failure = open(kind);
            if (failure.isPresent() && !choice.hasNext()) {
                throw failure.get();
            }
            // One that opened for the probe may still lack sessions, or not hold pictures of that size.
            failure.ifPresent(why -> choice = choice.next(why.getMessage()));
        }
        return running.configuration();
    }

    private Optional<VideoException> open(EncoderKind kind) {
        if (!kind.bounds().contain(kind.held(width), kind.held(height))) {
            return Optional.of(new VideoException(
                    Reason.UNSUPPORTED_RESOLUTION,
                    kind.encoderName() + " takes pictures " + kind.bounds() + ", not " + size(width, height)));
        }
        try {
            running = RunningEncoder.open(kind, width, height, settings, memory);
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
        if (canvas.width() != width || canvas.height() != height) {
            throw new VideoException(
                    Reason.UNSUPPORTED_RESOLUTION,
                    "the encoder was initialised for " + size(width, height) + ", the canvas is "
                            + size(canvas.width(), canvas.height()) + ": close it and begin with a new one");
        }
        boolean keyFrame = keyFrameRequested || framesSinceKey >= settings.framesBetweenKeyFrames();
        keyFrameRequested = false;
        boolean encoded = false;
        try {
            VideoData data = running.encode(canvas, keyFrame);
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
        return Optional.empty();
    }

    /** Any thread. */
    @Override
    public String identifier() {
        EncoderChoice current = choice;
        String preset = settings.preset(current.best());
        String encoder = current.best().displayName() + (preset.isEmpty() ? "" : " " + preset);
        return current.whyNotBetter().isEmpty() ? encoder : encoder + ": " + String.join("; ", current.whyNotBetter());
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
