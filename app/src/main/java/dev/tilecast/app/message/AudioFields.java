package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;

/** Audio messages (FLV specification, section E.4.2.1; enhanced RTMP, "Enhanced Audio"). */
final class AudioFields {
    private static final String SECTION = "(FLV specification, section E.4.2.1).";
    private static final String[] RATES = {"5.5 kHz", "11 kHz", "22 kHz", "44 kHz"};

    private AudioFields() {}

    static String walk(PayloadWalk walk) {
        if (!walk.hasMore()) {
            return "Audio: silence, an empty message";
        }
        int first = walk.peek();
        int format = first >> 4;
        if (format == 9) {
            return "Audio: " + ExtendedFields.audio(walk);
        }
        String name = MediaNames.soundFormat(format);
        walk.bits("sound", bits -> {
            boolean known = !name.isEmpty();
            bits.bitField(
                    0xF0,
                    "format",
                    known ? name : Integer.toString(format),
                    known ? Kind.DATA : Kind.UNKNOWN,
                    known ? "The codec " + SECTION : "That sound format is reserved " + SECTION);
            bits.bitField(
                    0x0C,
                    "rate",
                    RATES[first >> 2 & 3],
                    Kind.DATA,
                    "For AAC always 44 kHz, whatever the sound has " + SECTION);
            bits.bitField(0x02, "size", (first & 2) == 0 ? "8 bits" : "16 bits", Kind.DATA, "Of a sample " + SECTION);
            bits.bitField(
                    0x01, "type", (first & 1) == 0 ? "mono" : "stereo", Kind.DATA, "For AAC always stereo " + SECTION);
            return known ? name : "format " + format;
        });
        if (format != 10) {
            walk.media("sound data", "Coded sound " + SECTION);
            return "Audio: " + (name.isEmpty() ? "unknown format " + format : name);
        }
        int type = walk.number(
                1,
                "AAC packet type",
                "0 configuration, 1 frames " + SECTION,
                v -> v == 0 ? "configuration" : v == 1 ? "frames" : "" + v);
        if (type > 1) {
            walk.mark(Kind.UNKNOWN, "AAC packet types are 0 and 1 " + SECTION);
        }
        walk.media(
                type == 0 ? "AudioSpecificConfig" : "AAC data",
                type == 0 ? "Sets up the decoder (ISO 14496-3, section 1.6.2.1)." : "Coded sound " + SECTION);
        return "Audio: AAC " + (type == 0 ? "configuration" : "frames");
    }
}
