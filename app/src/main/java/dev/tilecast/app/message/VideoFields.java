package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;

/** Video messages (FLV specification, section E.4.3.1; enhanced RTMP, "Enhanced Video"). */
final class VideoFields {
    private static final String[] AVC_PACKETS = {"configuration", "frame", "end of sequence"};

    private VideoFields() {}

    static String walk(PayloadWalk walk) {
        if (!walk.hasMore()) {
            return "Video: an empty message";
        }
        int first = walk.peek();
        if ((first & 0x80) != 0) {
            return "Video: " + ExtendedFields.video(walk);
        }
        int frameType = first >> 4;
        int codec = first & 0xF;
        String codecName = MediaNames.videoCodec(codec);
        String frame = MediaNames.frameType(frameType);
        walk.bits("video", bits -> {
            frameType(bits, 0xF0, frameType);
            boolean known = !codecName.isEmpty();
            bits.bitField(
                    0x0F,
                    "codec",
                    known ? codecName : Integer.toString(codec),
                    known ? Kind.DATA : Kind.UNKNOWN,
                    codec == 12
                            ? Sentences.of("message.video.hevc.as.was")
                            : known
                                    ? Sentences.of("message.video.codec")
                                    : Sentences.of("message.video.codec.id.reserved"));
            return frame + ", " + codecName;
        });
        if (frameType == 5) {
            return "Video: " + command(walk);
        }
        String name = codecName.isEmpty() ? "unknown codec " + codec : codecName;
        if (codec != 7 && codec != 12) {
            walk.media("video data", Sentences.of("message.video.coded.picture"));
            return "Video: " + frame + ", " + name;
        }
        int type = walk.number(
                1,
                "packet type",
                Sentences.of("message.video.0.configuration.1"),
                v -> v < 3 ? AVC_PACKETS[v] : "" + v);
        if (type >= AVC_PACKETS.length) {
            walk.mark(Kind.UNKNOWN, Sentences.of("message.video.packet.types.0"));
        }
        int composition = walk.signedMedium("composition time", Sentences.of("message.video.added.timestamp.when"));
        walk.media(
                type == 0 ? "decoder configuration" : "NAL units",
                type == 0
                        ? Sentences.of("message.video.sets.up.decoder")
                        : Sentences.of("message.video.coded.picture.each"));
        return "Video: " + (type == 1 ? frame : type < 3 ? AVC_PACKETS[type] : "packet type " + type) + ", " + name
                + (type == 1 && composition != 0 ? ", shown " + composition + " ms later" : "");
    }

    static void frameType(PayloadWalk bits, int mask, int frameType) {
        String frame = MediaNames.frameType(frameType);
        boolean known = !frame.isEmpty();
        bits.bitField(
                mask,
                "frame type",
                known ? frame : Integer.toString(frameType),
                known ? Kind.DATA : Kind.UNKNOWN,
                known ? Sentences.of("message.video.key.frames.can") : Sentences.of("message.video.frame.types.1"));
    }

    static String command(PayloadWalk walk) {
        int command = walk.number(
                1,
                "command",
                Sentences.of("message.video.0.starts.1"),
                v -> v == 0 ? "start of seek" : v == 1 ? "end of seek" : "" + v);
        if (command > 1) {
            walk.mark(Kind.UNKNOWN, Sentences.of("message.video.commands.0.1"));
        }
        return command == 0 ? "start of seek" : command == 1 ? "end of seek" : "command " + command;
    }
}
