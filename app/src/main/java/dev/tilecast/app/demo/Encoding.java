package dev.tilecast.app.demo;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How pictures are encoded; players of equal encodings of one scene share an encoder.
 *
 * @param diffBlocks whether screen video 2 may describe blocks by their difference to the last key frame; true for all
 *     other codecs
 * @param bitRate empty where it follows from the size and the frame rate
 * @param preset as the encoder names it; empty for its own choice
 */
public record Encoding(DemoCodec codec, boolean diffBlocks, Optional<BitRate> bitRate, Optional<String> preset) {
    /** A player that loses its first frame, as ffplay does with nobuffer, has a picture after that time. */
    private static final int KEY_FRAME_SECONDS = 2;

    public Encoding {
        diffBlocks |= codec != DemoCodec.SCREEN2;
        if (codec.isLossless() && (bitRate.isPresent() || preset.isPresent())) {
            throw new IllegalArgumentException("the codec " + codec + " is lossless and has no "
                    + (bitRate.isPresent() ? "bit rate" : "preset") + "; leave it out, or write codec=h264");
        }
    }

    static Encoding of(DemoCodec codec) {
        return new Encoding(codec, true, Optional.empty(), Optional.empty());
    }

    /** What the encoder is told before it begins. */
    SequencedMap<String, String> parameters(SceneOptions options) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        parameters.put("keyframe_interval", Integer.toString(KEY_FRAME_SECONDS * options.framesPerSecond()));
        if (codec.isLossless()) {
            parameters.put("diff_blocks", diffBlocks ? "on" : "off");
        } else {
            parameters.put("framerate", Integer.toString(options.framesPerSecond()));
            BitRate rate = bitRate.orElseGet(() -> codec.usualBitRate(options));
            parameters.put("bitrate", Long.toString(rate.bitsPerSecond()));
            preset.ifPresent(name -> parameters.put("preset", name));
        }
        return parameters;
    }

    /** The words of a query that differ from the defaults, behind the codec's own. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(codec.word());
        bitRate.ifPresent(rate -> text.append(" ").append(rate));
        preset.ifPresent(name -> text.append(" ").append(name));
        return text.append(diffBlocks ? "" : " diff=off").toString();
    }
}
