package dev.tilecast.host;

import dev.tilecast.broadcast.FrameTimes;
import dev.tilecast.canvas.Canvas;
import dev.tilecast.canvas.CudaCanvas;
import dev.tilecast.canvas.PixelType;
import dev.tilecast.observe.LatencyRecorder;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A stream's encoder as the program sees it. Notes the size that it encodes, takes requests for a key frame from any
 * thread, and ends without harm to a frame that is being encoded.
 */
final class ObservedEncoder implements VideoEncoder {
    private final VideoEncoder encoder;
    private volatile boolean keyFrameRequested;
    private volatile int width;
    private volatile int height;
    private volatile Optional<VideoData> configuration = Optional.empty();
    private volatile FrameTimes times = FrameTimes.none();
    private boolean closed;

    ObservedEncoder(VideoEncoder encoder) {
        this.encoder = encoder;
    }

    /** In pixels; 0 before {@link #init}. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    @Override
    public synchronized void setParameter(String name, String value) {
        open().setParameter(name, value);
    }

    @Override
    public synchronized Optional<VideoData> init(int newWidth, int newHeight) {
        Optional<VideoData> data = open().init(newWidth, newHeight);
        width = newWidth;
        height = newHeight;
        configuration = encoder.configuration();
        return data;
    }

    @Override
    public Optional<PixelType> supportedType(int index) {
        return encoder.supportedType(index);
    }

    @Override
    public synchronized VideoData encode(Canvas canvas) {
        VideoEncoder ready = ready();
        long begin = System.nanoTime();
        return encoded(ready.encode(canvas), begin);
    }

    @Override
    public synchronized VideoData encode(CudaCanvas canvas) {
        VideoEncoder ready = ready();
        long begin = System.nanoTime();
        return encoded(ready.encode(canvas), begin);
    }

    /** Of the last frame; its canvas counts as published when its encoding began, since nobody tells. */
    FrameTimes times() {
        return times;
    }

    /** Not behind the lock: it is for the time of an {@code encode}. */
    @Override
    public boolean prepare(CudaCanvas next) {
        return encoder.prepare(next);
    }

    private VideoData encoded(VideoData data, long begin) {
        times = new FrameTimes(LatencyRecorder.none(), begin, begin, System.nanoTime());
        configuration = encoder.configuration();
        return data;
    }

    /** As of the last frame; does not wait for the one that is being encoded. */
    @Override
    public Optional<VideoData> configuration() {
        return configuration;
    }

    @Override
    public boolean hasBitRate() {
        return encoder.hasBitRate();
    }

    @Override
    public OptionalLong bitRate() {
        return encoder.bitRate();
    }

    @Override
    public void requestKeyFrame() {
        keyFrameRequested = true;
    }

    @Override
    public synchronized Optional<VideoData> close() {
        if (closed) {
            return Optional.empty();
        }
        closed = true;
        return encoder.close();
    }

    @Override
    public String identifier() {
        return encoder.identifier();
    }

    private VideoEncoder ready() {
        VideoEncoder open = open();
        if (keyFrameRequested) {
            keyFrameRequested = false;
            open.requestKeyFrame();
        }
        return open;
    }

    private VideoEncoder open() {
        if (closed) {
            throw new VideoException(
                    VideoException.Reason.NOT_INITIALISED,
                    "the encoder is closed: its stream has ended or has another");
        }
        return encoder;
    }
}
