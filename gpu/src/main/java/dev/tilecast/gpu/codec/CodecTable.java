package dev.tilecast.gpu.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The codec names and the encoders that serve them, the best first. */
final class CodecTable {
    private final SequencedMap<String, List<EncoderKind>> kinds = new LinkedHashMap<>();

    CodecTable() {
        add("h264", VideoFormat.AVC);
        add("sorenson", VideoFormat.SORENSON);
        add("hevc", VideoFormat.HEVC);
        add("av1", VideoFormat.AV1);
        for (EncoderKind kind : EncoderKind.values()) {
            // FFmpeg calls its Sorenson encoder after the container, which is no name for a codec.
            if (kind != EncoderKind.FLV) {
                kinds.put(kind.encoderName(), List.of(kind));
            }
        }
    }

    private void add(String name, VideoFormat format) {
        kinds.put(name, EncoderKind.of(format));
    }

    List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    /** The encoders of a name, at least one. */
    List<EncoderKind> kinds(String codecName) {
        List<EncoderKind> found = kinds.get(codecName);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no codec named \"" + codecName + "\"; there are: " + String.join(", ", kinds.keySet()));
        }
        return found;
    }

    VideoFormat format(String codecName) {
        return kinds(codecName).getFirst().format();
    }
}
