package dev.tilecast.app.message;

import java.util.Map;

/** The names of codecs and packet types in media headers (FLV specification, annex E; enhanced RTMP, version 2). */
final class MediaNames {
    private static final Map<String, String> CODECS = Map.ofEntries(
            Map.entry("vp08", "VP8"),
            Map.entry("vp09", "VP9"),
            Map.entry("av01", "AV1"),
            Map.entry("avc1", "H.264"),
            Map.entry("hvc1", "HEVC"),
            Map.entry("vvc1", "VVC"),
            Map.entry("ac-3", "AC-3"),
            Map.entry("ec-3", "E-AC-3"),
            Map.entry("Opus", "Opus"),
            Map.entry(".mp3", "MP3"),
            Map.entry("fLaC", "FLAC"),
            Map.entry("mp4a", "AAC"));
    private static final String[] SOUND = {
        "linear PCM",
        "ADPCM",
        "MP3",
        "linear PCM, little endian",
        "Nellymoser 16 kHz",
        "Nellymoser 8 kHz",
        "Nellymoser",
        "G.711 A-law",
        "G.711 mu-law",
        "",
        "AAC",
        "Speex",
        "",
        "",
        "MP3 8 kHz",
        "device-specific sound"
    };
    private static final String[] VIDEO = {
        "", "", "Sorenson H.263", "screen video", "VP6", "VP6 with alpha", "screen video 2", "H.264"
    };
    private static final String[] FRAMES = {
        "", "key frame", "inter frame", "disposable inter frame", "generated key frame", "command frame"
    };

    private MediaNames() {}

    /** Empty where the code is of no registered codec. */
    static String codec(String fourCc) {
        return CODECS.getOrDefault(fourCc, "");
    }

    static String soundFormat(int id) {
        return SOUND[id];
    }

    /** Empty where it is reserved. */
    static String videoCodec(int id) {
        return id == 12 ? "HEVC, old form" : id < VIDEO.length ? VIDEO[id] : "";
    }

    /** Empty where it is reserved. */
    static String frameType(int id) {
        return id < FRAMES.length ? FRAMES[id] : "";
    }
}
