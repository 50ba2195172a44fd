package dev.tilecast.host;

import dev.tilecast.wire.message.EnhancedCapabilities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The names of the bits in which clients announce what they can. */
final class AnnouncedCodecs {
    /** RTMP specification, section 7.2.1.1, "Flag values for the audioCodecs property"; from the lowest bit. */
    private static final List<String> AUDIO = List.of(
            "none",
            "ADPCM",
            "MP3",
            "Intel",
            "unused",
            "Nellymoser 8 kHz",
            "Nellymoser",
            "G.711 A-law",
            "G.711 mu-law",
            "Nellymoser 16 kHz",
            "AAC",
            "Speex");

    /** RTMP specification, section 7.2.1.1, "Flag values for the videoCodecs property". */
    private static final List<String> VIDEO =
            List.of("unused", "JPEG", "Sorenson", "screen video", "VP6", "VP6 alpha", "screen video 2", "H.264");

    private static final List<String> USES = List.of("decode", "encode", "forward");

    private static final List<String> EXTENSIONS = List.of("reconnect", "multitrack", "ModEx", "nanosecond offset");

    private AnnouncedCodecs() {}

    static List<String> audio(int mask) {
        return names(mask, AUDIO);
    }

    static List<String> video(int mask) {
        return names(mask, VIDEO);
    }

    static List<String> extensions(EnhancedCapabilities capabilities) {
        return names(capabilities.capsEx(), EXTENSIONS);
    }

    /** What a client does with each codec; "nothing" where it sets no bit that is known. */
    static SequencedMap<String, String> uses(Map<String, Integer> masks) {
        SequencedMap<String, String> uses = new LinkedHashMap<>();
        new TreeMap<>(masks).forEach((codec, mask) -> {
            List<String> names = names(mask, USES);
            uses.put(codec, names.isEmpty() ? "nothing" : String.join(", ", names));
        });
        return uses;
    }

    private static List<String> names(int mask, List<String> bits) {
        List<String> names = new ArrayList<>();
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            if ((mask & 1 << bit) != 0) {
                names.add(bit < bits.size() ? bits.get(bit) : "bit " + bit);
            }
        }
        return names;
    }
}
