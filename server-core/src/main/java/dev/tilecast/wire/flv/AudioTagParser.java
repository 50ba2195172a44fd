package dev.tilecast.wire.flv;

import dev.tilecast.wire.flv.AudioTagHeader.Aac;
import dev.tilecast.wire.flv.AudioTagHeader.Extended;
import dev.tilecast.wire.flv.AudioTagHeader.Plain;
import dev.tilecast.wire.flv.AudioTagHeader.Silence;
import dev.tilecast.wire.flv.AudioTagHeader.Unreadable;
import io.netty.buffer.ByteBuf;
import java.util.List;

/** Tells the forms of an audio tag apart. */
final class AudioTagParser {
    private static final int MOD_EX = 7;
    private static final ExtendedTag.TrackFields NO_FIELDS = (_, _) -> 0;

    private AudioTagParser() {}

    static AudioTagHeader parse(ByteBuf payload) {
        if (!payload.isReadable()) {
            return new Silence();
        }
        int first = payload.getUnsignedByte(payload.readerIndex());
        int format = first >> 4;
        try {
            return switch (format) {
                case AudioTagHeader.FORMAT_EXTENDED -> extended(first, payload);
                case AudioTagHeader.FORMAT_AAC ->
                    payload.readableBytes() < Aac.DATA_OFFSET
                            ? new Unreadable("an AAC tag without its packet type")
                            : new Aac(payload.getUnsignedByte(payload.readerIndex() + 1));
                default -> new Plain(format, first >> 2 & 3, (first & 2) != 0, (first & 1) != 0);
            };
        } catch (ExtendedTag.UnreadableException e) {
            return new Unreadable(e.getMessage());
        }
    }

    private static AudioTagHeader extended(int first, ByteBuf payload) {
        ExtendedTag tag = new ExtendedTag(payload);
        AudioPacketType type = AudioPacketType.of(tag.skipModifiers(first & 0xF, MOD_EX));
        if (type != AudioPacketType.MULTITRACK) {
            List<Track> track = tag.single(NO_FIELDS);
            return new Extended(type, false, tag.nanoseconds(), track);
        }
        int types = tag.next("a multitrack type");
        AudioPacketType inner = AudioPacketType.of(types & 0xF);
        if (inner == AudioPacketType.MULTITRACK || inner == AudioPacketType.MOD_EX) {
            return new Unreadable("a multitrack tag with packets of type " + inner);
        }
        List<Track> tracks = tag.tracks(types >> 4, NO_FIELDS);
        return new Extended(inner, true, tag.nanoseconds(), tracks);
    }
}
