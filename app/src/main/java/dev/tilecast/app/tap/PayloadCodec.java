package dev.tilecast.app.tap;

import dev.tilecast.wire.flv.VideoTagHeader;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/** Which decoder a video message needs, by the name under which the codecs know it. */
public final class PayloadCodec {
    private static final int SORENSON = 2;

    private PayloadCodec() {}

    /** For what has no decoder: what the payload calls it, for people. */
    public static String of(ByteBuffer payload) {
        return switch (VideoTagHeader.parse(Unpooled.wrappedBuffer(payload))) {
            case VideoTagHeader.Plain plain -> name(plain.codecId());
            case VideoTagHeader.Avc avc -> name(avc.codecId());
            case VideoTagHeader.Extended extended ->
                extended.tracks().isEmpty()
                        ? "a tag without a track"
                        : name(extended.tracks().getFirst().fourCc());
            case VideoTagHeader.SeekCommand _ -> "a seek command";
            case VideoTagHeader.Empty _ -> "an empty message";
            case VideoTagHeader.Unreadable unreadable -> unreadable.why();
        };
    }

    /** Of an id in the first byte (FLV specification, section E.4.3.1). */
    public static String name(int codecId) {
        return switch (codecId) {
            case SORENSON -> "sorenson";
            case VideoTagHeader.CODEC_SCREEN -> "screen video";
            case VideoTagHeader.CODEC_SCREEN_2 -> "screen video 2";
            case VideoTagHeader.CODEC_AVC -> "h264";
            case VideoTagHeader.CODEC_HEVC -> "hevc";
            default -> "codec id " + codecId;
        };
    }

    /** Of a four-character code (enhanced RTMP). */
    public static String name(String fourCc) {
        return switch (fourCc) {
            case "avc1" -> "h264";
            case "hvc1" -> "hevc";
            case "av01" -> "av1";
            default -> fourCc;
        };
    }
}
