package dev.tilecast.wire.flv;

import dev.tilecast.wire.flv.VideoTagHeader.Avc;
import dev.tilecast.wire.flv.VideoTagHeader.Empty;
import dev.tilecast.wire.flv.VideoTagHeader.Extended;
import dev.tilecast.wire.flv.VideoTagHeader.Plain;
import dev.tilecast.wire.flv.VideoTagHeader.SeekCommand;
import dev.tilecast.wire.flv.VideoTagHeader.Unreadable;
import io.netty.buffer.ByteBuf;
import java.util.List;

/** Tells the forms of a video tag apart. */
final class VideoTagParser {
    private static final int EXTENDED = 0x80;

    private VideoTagParser() {}

    static VideoTagHeader parse(ByteBuf payload) {
        if (!payload.isReadable()) {
            return new Empty();
        }
        int first = payload.getUnsignedByte(payload.readerIndex());
        try {
            return (first & EXTENDED) == 0 ? legacy(first, payload) : extended(first, payload);
        } catch (ExtendedTag.UnreadableException e) {
            return new Unreadable(e.getMessage());
        }
    }

    private static VideoTagHeader legacy(int first, ByteBuf payload) {
        int frameType = first >> 4;
        int codecId = first & 0xF;
        int at = payload.readerIndex();
        if (frameType == VideoTagHeader.COMMAND_FRAME) {
            return payload.readableBytes() < 2
                    ? new Unreadable("a command frame without its command")
                    : new SeekCommand(payload.getUnsignedByte(at + 1));
        }
        if (codecId != VideoTagHeader.CODEC_AVC && codecId != VideoTagHeader.CODEC_HEVC) {
            return new Plain(frameType, codecId);
        }
        if (payload.readableBytes() < Avc.DATA_OFFSET) {
            return new Unreadable("an AVC tag of " + payload.readableBytes() + " bytes, its header takes 5");
        }
        return new Avc(frameType, codecId, payload.getUnsignedByte(at + 1), payload.getMedium(at + 2));
    }

    private static VideoTagHeader extended(int first, ByteBuf payload) {
        int frameType = first >> 4 & 7;
        ExtendedTag tag = new ExtendedTag(payload);
        VideoPacketType type = VideoPacketType.of(tag.skipModifiers(first & 0xF, VideoPacketType.MOD_EX.ordinal()));
        if (type != VideoPacketType.METADATA && frameType == VideoTagHeader.COMMAND_FRAME) {
            return new SeekCommand(tag.next("a command frame's command"));
        }
        if (type != VideoPacketType.MULTITRACK) {
            List<Track> track = tag.single(fields(type));
            return new Extended(frameType, type, false, tag.nanoseconds(), track);
        }
        int types = tag.next("a multitrack type");
        VideoPacketType inner = VideoPacketType.of(types & 0xF);
        if (inner == VideoPacketType.MULTITRACK || inner == VideoPacketType.MOD_EX) {
            return new Unreadable("a multitrack tag with packets of type " + inner);
        }
        List<Track> tracks = tag.tracks(types >> 4, fields(inner));
        return new Extended(frameType, inner, true, tag.nanoseconds(), tracks);
    }

    private static ExtendedTag.TrackFields fields(VideoPacketType type) {
        return (fourCc, tag) ->
                type == VideoPacketType.CODED_FRAMES && reorders(fourCc) ? tag.signedMedium("a composition time") : 0;
    }

    private static boolean reorders(String fourCc) {
        return fourCc.equals("avc1") || fourCc.equals("hvc1") || fourCc.equals("vvc1");
    }
}
