package dev.tilecast.broadcast;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.canvas.CanvasBuffers.Lease;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes frames of canvases with the parameters that are set. Of the encode thread, unless said otherwise. */
final class FrameEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(FrameEncoder.class);
    /** Part of the time between two frames from which on an encoder is too slow. */
    private static final double NEARLY_ALL = 0.9;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double USUAL_FRAME_RATE = 30;

    private final BroadcastOptions options;
    private final EncoderParameters parameters;
    private final BroadcastCounts counts;
    private final RunningEncoder encoder;
    private DirectMemory memory = new DirectMemory();
    private AdaptiveBitRate adaptive = new AdaptiveBitRate(0);
    private boolean slow;
    private long encodeNanos;
    private long lastTime;
    private boolean begun;
    private BroadcastFormat format;
    private Optional<VideoData> configuration = Optional.empty();
    private volatile String identifier = "";
    private volatile int width;
    private volatile int height;
    private volatile long bitRate;

    FrameEncoder(
            BroadcastOptions options, EncoderParameters parameters, BroadcastCounts counts, RunningEncoder encoder) {
        this.options = options;
        this.parameters = parameters;
        this.counts = counts;
        this.encoder = encoder;
    }

    /** What really encodes; empty while nothing does. Any thread. */
    String identifier() {
        return identifier;
    }

    /** In pixels, of the last frame; 0 before the first. Any thread. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** bit/s that the encoder aims at; 0 where it has none, or none was set. Any thread. */
    long bitRate() {
        return bitRate;
    }

    /**
     * Encodes a canvas, with an encoder made anew where its size is another.
     *
     * @param repeated whether it was encoded before, so that its time is now
     * @param skipped whether canvases before it were never encoded, as the encoder was not ready
     */
    BroadcastFrame encode(Lease<? extends CanvasBase> lease, boolean repeated, boolean keyFrame, boolean skipped) {
        long begin = System.nanoTime();
        long time = repeated ? begin : lease.publishedNanoTime();
        CanvasBase canvas = lease.canvas();
        if (!encoder.takes(canvas)) {
            open(canvas);
        }
        if (keyFrame) {
            encoder.requestKeyFrame();
        }
        VideoData encoded = encoder.encode(canvas);
        SharedPayload payload = memory.of(encoded.bytes());
        VideoData data = new VideoData(payload.bytes(), encoded.keyFrame());
        long end = System.nanoTime();
        identifier = encoder.identifier();
        encodeNanos = end - begin;
        count(data);
        double frameRate = frameRate();
        slow = frameRate > 0 && (skipped || encodeNanos * frameRate >= NEARLY_ALL * NANOS_PER_SECOND);
        // A canvas that was repeated at the time of now may be later than the publication of the next.
        lastTime = begun && time - lastTime <= 0 ? lastTime + 1 : time;
        begun = true;
        FrameTimes times = new FrameTimes(options.latency(), time, begin, end);
        times.encoded();
        describe(frameRate > 0 ? frameRate : USUAL_FRAME_RATE);
        return new BroadcastFrame(format, configuration, data, payload, lastTime, times);
    }

    /** The same objects as long as they say the same: players see at a glance that there is nothing new. */
    private void describe(double frameRate) {
        BroadcastFormat newFormat = new BroadcastFormat(width, height, frameRate);
        if (!newFormat.equals(format)) {
            format = newFormat;
        }
        Optional<VideoData> newConfiguration = encoder.configuration();
        if (!newConfiguration.equals(configuration)) {
            configuration = newConfiguration;
        }
    }

    /** The source has a newer canvas. On the renderer's thread. */
    void published(CanvasSource source) {
        encoder.published(source);
    }

    private void open(CanvasBase canvas) {
        encoder.open(parameters.copy(), canvas.width(), canvas.height());
        format = null;
        width = canvas.width();
        height = canvas.height();
        bitRateWasSet();
    }

    private void count(VideoData data) {
        counts.framesEncoded.increment();
        counts.bytesEncoded.add(data.size());
        counts.encodeNanos.add(encodeNanos);
        if (data.keyFrame()) {
            counts.keyFrames.increment();
        }
    }

    /** Canvases per second that are to be encoded; 0 where nobody said. */
    private double frameRate() {
        double most = parameters.frameRate();
        double rendered = options.renderRate();
        return most > 0 && rendered > 0 ? Math.min(most, rendered) : Math.max(most, rendered);
    }

    /** Sets a parameter that the program wants, at once where the encoder is open. */
    void set(String name, String value) {
        SequencedMap<String, String> after = parameters.with(name, value);
        if (encoder.isOpen()) {
            encoder.set(name, value, parameters.copy(), after);
        } else {
            encoder.check(after);
        }
        parameters.put(name, value);
        if (encoder.isOpen() && name.equals(EncoderParameters.BIT_RATE)) {
            bitRateWasSet();
        }
    }

    private void bitRateWasSet() {
        long set = parameters.isSet(EncoderParameters.BIT_RATE) ? parameters.bitRate() : encoder.ownBitRate();
        bitRate = encoder.hasBitRate() ? set : 0;
        adaptive = new AdaptiveBitRate(options.adaptive() ? bitRate : 0);
    }

    /** Lets the bit rate follow what the players and the encoder can do, behind each frame. */
    void adapt(boolean playersSlow) {
        OptionalLong next = adaptive.frame(System.nanoTime(), playersSlow, slow, encodeNanos);
        if (next.isPresent()) {
            try {
                encoder.set(
                        EncoderParameters.BIT_RATE,
                        Long.toString(next.getAsLong()),
                        parameters.copy(),
                        parameters.with(EncoderParameters.BIT_RATE, Long.toString(next.getAsLong())));
                bitRate = next.getAsLong();
            } catch (VideoException refused) {
                LOG.warn("the bit rate stays as it is: {}", refused.getMessage());
                adaptive.refused();
            }
        }
    }

    void close() {
        identifier = "";
        bitRate = 0;
        memory = new DirectMemory();
        encoder.close();
    }
}
