package dev.tilecast.app.message;

import dev.tilecast.app.message.Field.Kind;
import dev.tilecast.app.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** The extended headers of audio and video messages (enhanced RTMP, ExAudioTagHeader and ExVideoTagHeader). */
final class ExtendedFields {
    private static final int MOD_EX = 7;
    private static final int SEQUENCE_START = 0;
    private static final int CODED_FRAMES = 1;
    private static final int SEQUENCE_END = 2;
    private static final int VIDEO_METADATA = 4;
    private static final int MULTICHANNEL_CONFIG = 4;
    private static final int VIDEO_COMMAND = 5;
    private static final String[] AUDIO_PACKETS = {
        "sequence start", "coded frames", "sequence end", "", "multichannel configuration", "multitrack", "", "ModEx"
    };
    private static final String[] VIDEO_PACKETS = {
        "sequence start",
        "coded frames",
        "sequence end",
        "coded frames without composition time",
        "metadata",
        "MPEG-2 TS sequence start",
        "multitrack",
        "ModEx"
    };
    private static final String[] MULTITRACK = {"one track", "many tracks", "many tracks, many codecs"};

    private final PayloadWalk walk;
    private final boolean video;
    private final String section;
    private final String[] packets;

    private ExtendedFields(PayloadWalk walk, boolean video) {
        this.walk = walk;
        this.video = video;
        packets = video ? VIDEO_PACKETS : AUDIO_PACKETS;
        section = video ? "(enhanced RTMP, ExVideoTagHeader)." : "(enhanced RTMP, ExAudioTagHeader).";
    }

    static String audio(PayloadWalk walk) {
        return new ExtendedFields(walk, false).walk();
    }

    static String video(PayloadWalk walk) {
        return new ExtendedFields(walk, true).walk();
    }

    private String walk() {
        int first = walk.peek();
        int frameType = first >> 4 & 7;
        walk.bits(video ? "video" : "sound", bits -> {
            if (video) {
                bits.bitField(
                        0x80,
                        "extended header",
                        "yes",
                        Kind.DATA,
                        Sentences.of("message.extended.four.character.code", section));
                VideoFields.frameType(bits, 0x70, frameType);
            } else {
                bits.bitField(
                        0xF0,
                        "format",
                        "extended",
                        Kind.DATA,
                        Sentences.of("message.extended.four.character.code", section));
            }
            packetType(bits, first & 0xF);
            return packet(first & 0xF);
        });
        int packetType = modifiers(first & 0xF);
        if (video && packetType != VIDEO_METADATA && frameType == VIDEO_COMMAND) {
            return VideoFields.command(walk);
        }
        String frame = video && packetType != SEQUENCE_START ? MediaNames.frameType(frameType) + ", " : "";
        if (packetType == (video ? 6 : 5)) {
            return frame + multitrack();
        }
        String fourCc = fourCc();
        String what = body(packetType, fourCc, walk.left());
        return (packetType == CODED_FRAMES || packetType == 3 ? frame : what + ", ") + codec(fourCc);
    }

    private void packetType(PayloadWalk bits, int type) {
        boolean known = type < packets.length && !packets[type].isEmpty();
        bits.bitField(
                0x0F,
                "packet type",
                packet(type),
                known ? Kind.DATA : Kind.UNKNOWN,
                known
                        ? Sentences.of("message.extended.message.carries", section)
                        : Sentences.of("message.extended.packet.type.reserved", section));
    }

    private String packet(int type) {
        return type < packets.length && !packets[type].isEmpty() ? packets[type] : "packet type " + type;
    }

    /** Follows modifiers until something else comes, and gives the packet type behind them. */
    private int modifiers(int packetType) {
        int type = packetType;
        while (type == MOD_EX) {
            int size = walk.number(1, "modifier size", Sentences.of("message.extended.one.less.than", section)) + 1;
            if (size == 256) {
                size = walk.number(2, "modifier size", Sentences.of("message.extended.one.less.than.bytes", section))
                        + 1;
            }
            int bytes = size;
            walk.group(bytes, "modifier", Sentences.of("message.extended.meaning.told.type", section), data -> {
                if (data.left() < bytes) {
                    throw new IllegalPayloadException(Sentences.of("message.extended.modifier.bytes.lies", bytes));
                }
                int value = data.number(
                        Math.min(3, bytes), "offset", Sentences.of("message.extended.nanoseconds.where.type", section));
                data.rest("more", Kind.DATA, Sentences.of("message.extended.not.used.type"));
                return Integer.toString(value);
            });
            int next = walk.peek();
            walk.bits("modifier type", bits -> {
                boolean known = next >> 4 == 0;
                bits.bitField(
                        0xF0,
                        "modifier type",
                        known ? "timestamp offset in nanoseconds" : Integer.toString(next >> 4),
                        known ? Kind.DATA : Kind.UNKNOWN,
                        known
                                ? Sentences.of("message.extended.added.message.time", section)
                                : Sentences.of("message.extended.only.type.0", section));
                packetType(bits, next & 0xF);
                return packet(next & 0xF);
            });
            type = next & 0xF;
        }
        return type;
    }

    private String multitrack() {
        int types = walk.peek();
        int kind = types >> 4;
        int inner = types & 0xF;
        walk.bits("tracks", bits -> {
            boolean known = kind < MULTITRACK.length;
            bits.bitField(
                    0xF0,
                    "multitrack type",
                    known ? MULTITRACK[kind] : Integer.toString(kind),
                    known ? Kind.DATA : Kind.UNKNOWN,
                    known
                            ? Sentences.of("message.extended.how.tracks.follow", section)
                            : Sentences.of("message.extended.multitrack.types.0", section));
            packetType(bits, inner);
            return packet(inner);
        });
        if (kind >= MULTITRACK.length) {
            walk.rest("tracks", Kind.UNKNOWN, Sentences.of("message.extended.their.form.reserved", section));
            return "multitrack of reserved type " + kind;
        }
        if (inner == MOD_EX || inner == (video ? 6 : 5)) {
            throw new IllegalPayloadException(
                    Sentences.of("message.extended.multitrack.message.holds", inner, section));
        }
        String shared = kind == 2 ? null : fourCc();
        List<String> tracks = new ArrayList<>();
        do {
            tracks.add(track(kind, inner, shared));
        } while (walk.hasMore());
        return packet(inner) + ", " + String.join(", ", tracks);
    }

    private String track(int kind, int inner, String shared) {
        String fourCc = shared == null ? fourCc() : shared;
        int id = walk.number(1, "track id", Sentences.of("message.extended.0.default.track", section));
        int size = kind == 0
                ? walk.left()
                : walk.number(3, "track size", Sentences.of("message.extended.bytes.track.behind", section));
        if (size > walk.left()) {
            walk.mark(Kind.ILLEGAL, Sentences.of("message.extended.track.longer.than", section));
            throw new IllegalPayloadException(Sentences.of("message.extended.track.lies.behind", id, section));
        }
        walk.group(size, "track " + id, "", part -> {
            ExtendedFields inside = new ExtendedFields(part, video);
            return inside.body(inner, fourCc, part.left()) + ", " + codec(fourCc);
        });
        return "track " + id + " " + codec(fourCc);
    }

    private String fourCc() {
        String code = walk.fourCc("codec", Sentences.of("message.extended.codec.four.characters", section));
        if (MediaNames.codec(code).isEmpty()) {
            walk.mark(Kind.UNKNOWN, Sentences.of("message.extended.four.character.code.not"));
        }
        return code;
    }

    private static String codec(String fourCc) {
        String name = MediaNames.codec(fourCc);
        return name.isEmpty() ? "unknown codec " + fourCc : name;
    }

    /** What follows the codec, of one track. */
    private String body(int packetType, String fourCc, int length) {
        if (!video && packetType == MULTICHANNEL_CONFIG) {
            return channels();
        }
        if (video && packetType == VIDEO_METADATA) {
            AmfFields values = new AmfFields(walk);
            while (values.hasMore()) {
                values.read("name or value", Sentences.of("message.extended.pairs.name.value"));
            }
            return packet(packetType);
        }
        boolean reorders = fourCc.equals("avc1") || fourCc.equals("hvc1") || fourCc.equals("vvc1");
        if (video && packetType == CODED_FRAMES && reorders) {
            walk.signedMedium("composition time", Sentences.of("message.extended.added.timestamp.when", section));
        }
        boolean configuration = packetType == SEQUENCE_START || video && packetType == 5;
        if (packetType != SEQUENCE_END || length > 0) {
            walk.media(
                    configuration ? "decoder configuration" : video ? "picture data" : "sound data",
                    configuration
                            ? Sentences.of("message.extended.sets.up.decoder", section)
                            : Sentences.of("message.extended.codec.read", section));
        }
        return packet(packetType);
    }

    private String channels() {
        String[] orders = {"unspecified", "native", "custom"};
        int order = walk.number(
                1,
                "channel order",
                Sentences.of("message.extended.how.channels.named", section),
                v -> v < 3 ? orders[v] : "" + v);
        int count = walk.number(1, "channels", Sentences.of("message.extended.how.many.there", section));
        if (order == 1) {
            walk.number(
                    4,
                    "channel flags",
                    Sentences.of("message.extended.bit.each.speaker", section),
                    Integer::toBinaryString);
        } else if (order == 2) {
            for (int i = 0; i < count; i++) {
                walk.number(1, "channel " + i, Sentences.of("message.extended.speaker.channel", section));
            }
        } else if (order > 2) {
            walk.mark(Kind.DATA, Sentences.of("message.extended.how.many.there.their", section));
        }
        return "multichannel configuration of " + count + " channels";
    }
}
