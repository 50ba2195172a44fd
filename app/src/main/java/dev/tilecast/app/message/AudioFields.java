package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;

/** Audio messages (FLV specification, section E.4.2.1; enhanced RTMP, "Enhanced Audio"). */
final class AudioFields {
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
                    known ? Sentences.of("message.audio.codec") : Sentences.of("message.audio.sound.format.reserved"));
            bits.bitField(0x0C, "rate", RATES[first >> 2 & 3], Kind.DATA, Sentences.of("message.audio.aac.always.44"));
            bits.bitField(
                    0x02,
                    "size",
                    (first & 2) == 0 ? "8 bits" : "16 bits",
                    Kind.DATA,
                    Sentences.of("message.audio.sample"));
            bits.bitField(
                    0x01,
                    "type",
                    (first & 1) == 0 ? "mono" : "stereo",
                    Kind.DATA,
                    Sentences.of("message.audio.aac.always.stereo"));
            return known ? name : "format " + format;
        });
        if (format != 10) {
            walk.media("sound data", Sentences.of("message.audio.coded.sound"));
            return "Audio: " + (name.isEmpty() ? "unknown format " + format : name);
        }
        int type = walk.number(
                1,
                "AAC packet type",
                Sentences.of("message.audio.0.configuration.1"),
                v -> v == 0 ? "configuration" : v == 1 ? "frames" : "" + v);
        if (type > 1) {
            walk.mark(Kind.UNKNOWN, Sentences.of("message.audio.aac.packet.types"));
        }
        walk.media(
                type == 0 ? "AudioSpecificConfig" : "AAC data",
                type == 0 ? Sentences.of("message.audio.sets.up.decoder") : Sentences.of("message.audio.coded.sound"));
        return "Audio: AAC " + (type == 0 ? "configuration" : "frames");
    }
}
