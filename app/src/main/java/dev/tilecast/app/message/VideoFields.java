package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;

/** Video messages (FLV specification, section E.4.3.1; enhanced RTMP, "Enhanced Video"). */
final class VideoFields {
    private static final String SECTION = "(FLV specification, section E.4.3.1).";
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
                            ? "HEVC as it was sent before it had a four-character code; not in the specification."
                            : known ? "The codec " + SECTION : "That codec id is reserved " + SECTION);
            return frame + ", " + codecName;
        });
        if (frameType == 5) {
            return "Video: " + command(walk);
        }
        String name = codecName.isEmpty() ? "unknown codec " + codec : codecName;
        if (codec != 7 && codec != 12) {
            walk.media("video data", "A coded picture " + SECTION);
            return "Video: " + frame + ", " + name;
        }
        int type = walk.number(
                1,
                "packet type",
                "0 configuration, 1 frame, 2 end of sequence " + SECTION,
                v -> v < 3 ? AVC_PACKETS[v] : "" + v);
        if (type >= AVC_PACKETS.length) {
            walk.mark(Kind.UNKNOWN, "Packet types are 0 to 2 " + SECTION);
        }
        int composition = walk.signedMedium(
                "composition time", "Added to the timestamp it is when the picture is shown " + SECTION);
        walk.media(
                type == 0 ? "decoder configuration" : "NAL units",
                type == 0
                        ? "Sets up the decoder (ISO 14496-15, section 5.2.4.1 or 8.3.3.1)."
                        : "The coded picture, each unit behind its length " + SECTION);
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
                known ? "Key frames can be decoded alone " + SECTION : "Frame types are 1 to 5 " + SECTION);
    }

    static String command(PayloadWalk walk) {
        int command = walk.number(
                1,
                "command",
                "0 starts, 1 ends a seek of the client " + SECTION,
                v -> v == 0 ? "start of seek" : v == 1 ? "end of seek" : "" + v);
        if (command > 1) {
            walk.mark(Kind.UNKNOWN, "Commands are 0 and 1 " + SECTION);
        }
        return command == 0 ? "start of seek" : command == 1 ? "end of seek" : "command " + command;
    }
}
