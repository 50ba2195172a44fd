package dev.tilecast.app.client;

import dev.tilecast.app.text.Sentences;
import dev.tilecast.wire.flv.VideoTagHeader;
import java.util.Optional;

/**
 * The video codec of a stream, by its tags (FLV specification, section E.4.3.1, and enhanced RTMP).
 *
 * @param name as people write it
 * @param decoder as {@link dev.tilecast.video.VideoCodecs} knows it; empty where nothing here decodes it
 * @param fourCc its four characters where it was sent in an extended tag, else empty
 */
public record StreamFormat(String name, Optional<String> decoder, String fourCc) {

    /** The codec of a payload; empty for one that does not say. */
    public static Optional<StreamFormat> of(VideoTagHeader header) {
        return switch (header) {
            case VideoTagHeader.Plain plain -> Optional.of(plain(plain.codecId()));
            case VideoTagHeader.Avc avc ->
                Optional.of(
                        avc.codecId() == VideoTagHeader.CODEC_HEVC
                                ? decoded(Sentences.of("client.format.hevc.number"), "hevc", "")
                                : decoded("H.264", "h264", ""));
            case VideoTagHeader.Extended extended ->
                extended.tracks().stream().findFirst().map(track -> extended(track.fourCc()));
            case VideoTagHeader.SeekCommand _, VideoTagHeader.Empty _, VideoTagHeader.Unreadable _ -> Optional.empty();
        };
    }

    /** Whether it holds a picture. */
    public static boolean isFrame(VideoTagHeader header) {
        return switch (header) {
            case VideoTagHeader.Plain plain -> plain.frameType() != VideoTagHeader.COMMAND_FRAME;
            case VideoTagHeader.Avc avc -> avc.packetType() == 1;
            case VideoTagHeader.Extended extended ->
                switch (extended.packetType()) {
                    case CODED_FRAMES, CODED_FRAMES_X -> true;
                    default -> false;
                };
            case VideoTagHeader.SeekCommand _, VideoTagHeader.Empty _, VideoTagHeader.Unreadable _ -> false;
        };
    }

    private static StreamFormat plain(int codecId) {
        return switch (codecId) {
            case 2 -> decoded("Sorenson H.263", "sorenson", "");
            case VideoTagHeader.CODEC_SCREEN -> decoded("screen video", "screen video", "");
            case VideoTagHeader.CODEC_SCREEN_2 -> decoded("screen video 2", "screen video 2", "");
            case 4, 5 -> new StreamFormat("VP6", Optional.empty(), "");
            default -> new StreamFormat("codec number " + codecId, Optional.empty(), "");
        };
    }

    private static StreamFormat extended(String fourCc) {
        return switch (fourCc) {
            case "avc1" -> decoded("H.264", "h264", fourCc);
            case "hvc1" -> decoded("HEVC", "hevc", fourCc);
            case "av01" -> decoded("AV1", "av1", fourCc);
            case "vp09" -> new StreamFormat("VP9", Optional.empty(), fourCc);
            case "vp08" -> new StreamFormat("VP8", Optional.empty(), fourCc);
            default -> new StreamFormat("codec " + fourCc, Optional.empty(), fourCc);
        };
    }

    private static StreamFormat decoded(String name, String decoder, String fourCc) {
        return new StreamFormat(name, Optional.of(decoder), fourCc);
    }
}
