package dev.tilecast.broadcast;

import dev.tilecast.canvas.CanvasBase;
import dev.tilecast.video.EncoderInput;
import dev.tilecast.video.VideoCodecs;
import dev.tilecast.video.VideoData;
import dev.tilecast.video.VideoEncoder;
import dev.tilecast.video.VideoException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one encoder of a broadcast, made for the canvases' size and anew where that changes. Of the encode thread. */
final class RunningEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(RunningEncoder.class);

    private final VideoCodecs codecs;
    private final String codecName;
    private final double renderRate;
    private final NextCanvas next = new NextCanvas();
    private VideoEncoder encoder;
    private EncoderInput input;
    private Optional<VideoData> initial = Optional.empty();
    private volatile Map<String, List<String>> choices = Map.of();
    private int width;
    private int height;

    /** @param renderRate canvases per second; 0 where nobody knows */
    RunningEncoder(VideoCodecs codecs, String codecName, double renderRate) {
        this.codecs = codecs;
        this.codecName = codecName;
        this.renderRate = renderRate;
    }

    boolean isOpen() {
        return encoder != null;
    }

    boolean takes(CanvasBase canvas) {
        return isOpen() && width == canvas.width() && height == canvas.height();
    }

    /** Closes what is open and begins with these parameters. */
    void open(Map<String, String> parameters, int newWidth, int newHeight) {
        close();
        VideoEncoder opening = codecs.createEncoder(codecName);
        try {
            tellRenderRate(opening);
            parameters.forEach(opening::setParameter);
            initial = opening.init(newWidth, newHeight);
            input = new EncoderInput(opening);
            encoder = opening;
            choices = opening.choices();
            width = newWidth;
            height = newHeight;
        } finally {
            if (encoder == null) {
                opening.close();
            }
        }
    }

    /** Encoders reckon a frame's share of the bit rate from "framerate", which the program may set to another. */
    private void tellRenderRate(VideoEncoder opening) {
        if (renderRate > 0) {
            try {
                opening.setParameter(EncoderParameters.FRAME_RATE, EncoderParameters.text(renderRate));
            } catch (VideoException refused) {
                LOG.debug("{} reckons with a rate of its own", opening.identifier(), refused);
            }
        }
    }

    /** Checks the parameters with an encoder that encodes nothing. */
    void check(Map<String, String> parameters) {
        VideoEncoder trial = codecs.createEncoder(codecName);
        try {
            parameters.forEach(trial::setParameter);
            choices = trial.choices();
        } finally {
            trial.close();
        }
    }

    /**
     * Sets one parameter while it is open; begins anew where the encoder cannot change that one.
     *
     * @param before the parameters in force, to go on with where the encoder refuses the new one
     * @param after the same with the new one
     */
    void set(String name, String value, Map<String, String> before, Map<String, String> after) {
        try {
            encoder.setParameter(name, value);
        } catch (VideoException refused) {
            if (refused.reason() != VideoException.Reason.ALREADY_INITIALISED) {
                throw refused;
            }
            check(after);
            reopen(before, after);
        }
    }

    private void reopen(Map<String, String> before, Map<String, String> after) {
        try {
            open(after, width, height);
        } catch (VideoException refused) {
            open(before, width, height);
            throw refused;
        }
    }

    /** As the encoder that was made last told them. Any thread. */
    Map<String, List<String>> choices() {
        return choices;
    }

    VideoData encode(CanvasBase canvas) {
        next.begin(encoder, canvas);
        try {
            return input.encode(canvas);
        } finally {
            next.end();
        }
    }

    /** The source has a newer canvas, which the encoder may prepare while it encodes. On the renderer's thread. */
    void published(CanvasSource source) {
        next.published(source);
    }

    void requestKeyFrame() {
        encoder.requestKeyFrame();
    }

    Optional<VideoData> configuration() {
        return encoder.configuration().or(() -> initial);
    }

    String identifier() {
        return encoder.identifier();
    }

    boolean hasBitRate() {
        return encoder.hasBitRate();
    }

    /** bit/s of its own choice; 0 where it has none or does not tell. */
    long ownBitRate() {
        return encoder.bitRate().orElse(0);
    }

    /** What is left in the encoder has no players any more. */
    void close() {
        VideoEncoder closing = encoder;
        encoder = null;
        input = null;
        if (closing != null) {
            try {
                closing.close();
            } finally {
                next.close();
            }
        }
    }
}
