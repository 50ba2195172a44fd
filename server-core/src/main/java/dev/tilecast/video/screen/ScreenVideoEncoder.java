package dev.tilecast.video.screen;

import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import dev.tilecast.video.VideoException.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes screen video 1 or 2, lossless for 8-bit colour, alpha left out. Blocks that did not change are skipped, the others
 * compressed in parallel in the common pool and on the calling thread; {@link #encode} reads the canvas from several threads.
 *
 * <p>Parameters beside those of {@link VideoEncoder}: "preset" (fast, balanced, small), "block_size" (multiples of 16 from
 * 16 to 256 with at most 21,840 pixels, such as 64 or 256x80; without it 64, and 128 for frames of version 1 of which more
 * than half changes, or nothing), "threads", "keyframe_interval" (250 without it; 0: on demand only). "bitrate",
 * "bitrate_error" and "framerate" have no effect. {@link #requestKeyFrame} may be called by any thread.
 */
final class ScreenVideoEncoder implements VideoEncoder {
    private static final int LARGEST_SIDE = 4095;

    private final ScreenVersion version;
    private final EncoderSettings settings = new EncoderSettings();
    private volatile EncoderSession session;
    private boolean closed;

    ScreenVideoEncoder(ScreenVersion version) {
        this.version = version;
    }

    @Override
    public void setParameter(String name, String value) {
        settings.set(name, value, session != null);
    }

    @Override
    public Optional<VideoData> init(int width, int height) {
        if (closed) {
            throw new VideoException(Reason.NOT_INITIALISED, version.codecName() + " encoder is closed");
        }
        if (session != null) {
            throw new VideoException(
                    Reason.ALREADY_INITIALISED, version.codecName() + " encoder is already initialised");
        }
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new VideoException(
                    Reason.UNSUPPORTED_RESOLUTION,
                    version.codecName() + " takes pictures from 1x1 to 4095x4095, not " + width + "x" + height);
        }
        try {
            session = new EncoderSession(version, settings, width, height);
        } catch (OutOfMemoryError e) {
            throw new VideoException(Reason.OUT_OF_MEMORY, "no memory for pictures of " + width + "x" + height, e);
        }
        return Optional.empty();
    }

    @Override
    public Optional<PixelType> supportedType(int index) {
        return index >= 0 && index < CanvasReader.TYPES.size()
                ? Optional.of(CanvasReader.TYPES.get(index))
                : Optional.empty();
    }

    @Override
    public VideoData encode(Canvas canvas) {
        if (session == null) {
            throw new VideoException(
                    Reason.NOT_INITIALISED,
                    version.codecName() + " encoder is " + (closed ? "closed" : "not initialised: call init first"));
        }
        return session.encode(canvas);
    }

    @Override
    public Map<String, List<String>> choices() {
        return EncoderSettings.CHOICES;
    }

    @Override
    public boolean hasBitRate() {
        return false;
    }

    @Override
    public void requestKeyFrame() {
        EncoderSession current = session;
        // Before the first frame there is nothing to do: that one is a key frame anyway.
        if (current != null) {
            current.requestKeyFrame();
        }
    }

    @Override
    public Optional<VideoData> close() {
        closed = true;
        if (session != null) {
            session.close();
            session = null;
        }
        return Optional.empty();
    }

    @Override
    public String identifier() {
        return version.codecName() + " (pure Java, " + settings.describe() + ")";
    }
}
